export default {
  upload: 'Upload {{name}}',
  dropHere: 'Drop files here',
  chooseOrPhotograph: 'Choose a file or take a picture',
  accepted: 'PDF, OFD, JPG, PNG, DWG or ZIP, at most {{size}}',
  chooseFile: 'Choose a file',
  addAnother: 'Add another',
  progress: 'Uploading {{name}}',
  sent: '{{sent}} of {{size}} sent',
  speed: '{{speed}} a second',
  secondsLeft_one: 'about {{count}} second left',
  secondsLeft_other: 'about {{count}} seconds left',
  minutesLeft_one: 'about {{count}} minute left',
  minutesLeft_other: 'about {{count}} minutes left',
  states: {
    sending: '. It goes on after a broken line; you may do other things.',
    paused: '. Paused.',
    broken: '. The line is broken; it goes on by itself.',
    attaching: '.'
  },
  pause: 'Pause',
  goOn: 'Go on',
  left: '{{name}} stopped at {{sent}} of {{size}} last time. Choose the same file again and it goes on from there.',
  giveUp: 'Give up',
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
