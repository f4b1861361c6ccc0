import { useEffect, useRef, useState } from 'react'
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import type Canvas from 'diagram-js/lib/core/Canvas'
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry'
import { useTranslation } from 'react-i18next'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import './bpmn-diagram.css'

interface Props {
  xml: string
  /** Ids of activities that hold a token. */
  active?: string[]
  /** Ids of activities passed. */
  done?: string[]
  label: string
  /** The id of what was clicked; null for the paper itself. */
  onSelect?: (id: string | null) => void
}

const ZOOM_STEP = 1.25

/** Of the theme, also when it changes while one looks; a model with colours of its own keeps them. */
const COLOURS = {
  defaultFillColor: 'var(--surface)',
  defaultStrokeColor: 'var(--ink)',
  defaultLabelColor: 'var(--ink)'
}

/** The model with its tokens marked; load it lazily, bpmn-js is a chunk of its own. Its logo stays visible (licence). */
export function BpmnDiagram({ xml, active = [], done = [], label, onSelect }: Props) {
  const { t } = useTranslation()
  const container = useRef<HTMLDivElement>(null)
  const select = useRef(onSelect)
  const [shown, setShown] = useState<NavigatedViewer | null>(null)
  const [failed, setFailed] = useState(false)
  const marks = JSON.stringify([active, done])

  useEffect(() => {
    select.current = onSelect
  })

  useEffect(() => {
    const viewer = new NavigatedViewer({ container: container.current!, bpmnRenderer: COLOURS })
    let destroyed = false
    viewer.on<{ element: { id: string; parent?: unknown } }>('element.click', ({ element }) =>
      // The root, the paper itself, has no parent.
      select.current?.(element.parent ? element.id : null)
    )
    viewer.importXML(xml).then(
      () => {
        if (destroyed) return
        setFailed(false)
        viewer.get<Canvas>('canvas').zoom('fit-viewport', { x: 0, y: 0 })
        setShown(viewer)
      },
      () => !destroyed && setFailed(true)
    )
    return () => {
      destroyed = true
      setShown(null)
      viewer.destroy()
    }
  }, [xml])

  // The drawing itself takes the focus (arrows move it), so the picture's role belongs to it and not to a box around.
  useEffect(() => {
    const drawing = shown && container.current?.querySelector('.djs-container > svg')
    drawing?.setAttribute('role', 'img')
    drawing?.setAttribute('aria-label', label)
  }, [shown, label])

  // Tokens move while one looks: only the marks change, not the part that one has zoomed to.
  useEffect(() => {
    if (!shown) return
    const canvas = shown.get<Canvas>('canvas')
    const registry = shown.get<ElementRegistry>('elementRegistry')
    const [running, passed] = JSON.parse(marks) as [string[], string[]]
    registry.forEach((element) => {
      const { id } = element
      if (passed.includes(id)) canvas.addMarker(id, 'done')
      else canvas.removeMarker(id, 'done')
      if (running.includes(id)) canvas.addMarker(id, 'active')
      else canvas.removeMarker(id, 'active')
    })
  }, [shown, marks])

  const zoom = (factor: number | null) => {
    const canvas = shown?.get<Canvas>('canvas')
    if (!canvas) return
    if (factor === null) canvas.zoom('fit-viewport', { x: 0, y: 0 })
    else canvas.zoom(canvas.zoom() * factor)
  }

  return (
    <figure className="bpmn-diagram">
      {failed && <p role="alert">{t('diagramBroken')}</p>}
      <div ref={container} className="bpmn-diagram__canvas" />
      <div className="bpmn-diagram__zoom">
        <button type="button" aria-label={t('zoom.out')} onClick={() => zoom(1 / ZOOM_STEP)}>
          −
        </button>
        <button type="button" onClick={() => zoom(null)}>
          {t('zoom.fit')}
        </button>
        <button type="button" aria-label={t('zoom.in')} onClick={() => zoom(ZOOM_STEP)}>
          +
        </button>
      </div>
    </figure>
  )
}
