export default {
  upload: 'Upload {{name}}',
  dropHere: 'Drop files here',
  chooseOrPhotograph: 'Choose a file or take a picture',
  accepted: 'PDF, OFD, JPG, PNG, DWG or ZIP, at most {{size}}',
  chooseFile: 'Choose a file',
  addAnother: 'Add another',
  progress: 'Uploading {{name}}',
  sent: '{{sent}} of {{size}} sent. You may go on with other things.',
  checking: 'being checked …',
  notScanned: 'not scanned for viruses',
  notKept: '{{name}} was not kept; your answers and the other papers are all there.',
  understood: 'Understood',
  problems: {
    type: 'This kind of file cannot be taken',
    size: 'The file is too large',
    empty: 'This file is empty'
  },
  cures: {
    type: 'PDF, OFD, JPG, PNG, DWG and ZIP are taken; save it as one of them (best PDF) and choose it again.',
    size: 'At most {{size}}: compress it, or send it in parts.',
    empty: 'Check it and choose it again.'
  }
}
