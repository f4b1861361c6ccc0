import { Dialog } from './dialog.tsx'
import { PaperViewer, type ShownPaper } from './paper-viewer.tsx'
import './paper-dialog.css'

/** A paper to read, print and download, over the page from which it was asked for. */
export function PaperDialog({
  title,
  file,
  onClose
}: {
  title: string
  file: ShownPaper
  onClose: () => void
}) {
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="paper-dialog">
        <PaperViewer file={file} />
      </div>
    </Dialog>
  )
}
