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
}

/** The model with its tokens marked; load it lazily, bpmn-js is a chunk of its own. Its logo stays visible (licence). */
export function BpmnDiagram({ xml, active = [], done = [], label }: Props) {
  const { t } = useTranslation()
  const container = useRef<HTMLDivElement>(null)
  const [failed, setFailed] = useState(false)
  const marks = JSON.stringify([active, done])

  useEffect(() => {
    const viewer = new NavigatedViewer({ container: container.current! })
    let destroyed = false

    viewer.importXML(xml).then(
      () => {
        if (destroyed) return
        setFailed(false)
        const canvas = viewer.get<Canvas>('canvas')
        const registry = viewer.get<ElementRegistry>('elementRegistry')
        canvas.zoom('fit-viewport', { x: 0, y: 0 })
        const [running, passed] = JSON.parse(marks) as [string[], string[]]
        for (const id of passed) if (registry.get(id)) canvas.addMarker(id, 'done')
        for (const id of running) if (registry.get(id)) canvas.addMarker(id, 'active')
      },
      () => !destroyed && setFailed(true)
    )
    return () => {
      destroyed = true
      viewer.destroy()
    }
  }, [xml, marks])

  return (
    <figure className="bpmn-diagram">
      {failed && <p role="alert">{t('diagramBroken')}</p>}
      <div ref={container} className="bpmn-diagram__canvas" role="img" aria-label={label} />
    </figure>
  )
}
