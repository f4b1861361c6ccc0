const WIDTH = 150
const HEIGHT = 40

/** A line without axes: its numbers stand in the table beside it. */
export function Sparkline({ values, title }: { values: number[]; title: string }) {
  const most = Math.max(1, ...values)
  const points = values.map((value, index) => {
    const x = (index / Math.max(1, values.length - 1)) * WIDTH
    return `${x.toFixed(1)} ${(HEIGHT - 3 - (value / most) * (HEIGHT - 8)).toFixed(1)}`
  })
  return (
    <svg
      className="tile__line"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <title>{title}</title>
      <path className="tile__base" d={`M0 ${HEIGHT - 1}H${WIDTH}`} />
      <path className="tile__trend" d={`M${points.join('L')}`} />
    </svg>
  )
}
