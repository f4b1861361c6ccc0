export default {
  upload: '上传 {{name}}',
  dropHere: '把文件拖到这里',
  chooseOrPhotograph: '选文件，或拍照',
  accepted: 'PDF、OFD、JPG、PNG、DWG 或 ZIP，最大 {{size}}',
  chooseFile: '选择文件',
  addAnother: '再加一份',
  progress: '正在上传 {{name}}',
  sent: '已传 {{sent}}，共 {{size}}',
  speed: '每秒 {{speed}}',
  secondsLeft: '还要约 {{count}} 秒',
  minutesLeft: '还要约 {{count}} 分钟',
  states: {
    sending: '。断网会接着传，您可以先做别的。',
    paused: '。已暂停。',
    broken: '。网络断了，连上后自动接着传。',
    attaching: '。'
  },
  pause: '暂停',
  goOn: '继续',
  left: '{{name}} 上次传到 {{sent}}（共 {{size}}）就断了。再选一次这个文件，会接着传。',
  giveUp: '不传了',
  checking: '正在检查……',
  notScanned: '未查毒',
  notKept: '{{name}} 没有存下来；您填的内容和其他材料都在。',
  understood: '知道了',
  problems: {
    type: '这种文件收不了',
    size: '文件太大',
    empty: '这个文件是空的'
  },
  cures: {
    type: '收 PDF、OFD、JPG、PNG、DWG 和 ZIP；请另存为其中一种（最好是 PDF）后重新选择。',
    size: '最大 {{size}}，请压缩或分成几份再传。',
    empty: '请检查后重新选择。'
  }
}
