/** The open door. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 30 30" aria-hidden="true">
      <path
        d="M5 27V4.5A1.5 1.5 0 0 1 6.5 3h17A1.5 1.5 0 0 1 25 4.5V27"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
      />
      <path d="M9.5 27V7.5L18 9.5V25z" fill="currentColor" />
      <path d="M21.5 14.5v3" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />
    </svg>
  )
}
