export default {
  title: 'Paper templates',
  paperTitle: 'Title',
  about:
    'The wording of each paper. What is published holds for the papers after it; those that went out stay as they are.',
  paper: 'Paper',
  word: 'Word',
  version: 'Version',
  versionNumber: 'Version {{version}}',
  ownRegions: 'and {{count}} regions of their own',
  changed: 'Changed by',
  shipped: 'Shipped with Yimen',
  back: 'All paper templates',
  scope: 'Used in',
  everywhere: 'All regions',
  regionOwn: '{{region}} (worded otherwise)',
  fromGeneral:
    'This region has no wording of its own yet: it begins with the general one and is used here alone.',
  addressee: 'Addressee',
  body: 'Text',
  bodyHint:
    'One paragraph a line. “# ” begins a heading, “- ” a line of a numbered list, “| name | value” is a row of a table. {% if … %} is a condition, {% for … %} writes one after the other.',
  bodyFill: 'fills in a fact.',
  line: 'Line {{line}}',
  facts: 'Facts of this paper ({{count}})',
  factsHint:
    'A click writes it where the caret is. Indented ones belong inside the {% for %} of the list above them.',
  types: {
    text: 'text',
    day: 'day',
    number: 'number',
    yes: 'yes or no',
    choice: 'choice',
    list: 'list',
    picture: 'picture'
  },
  mayBeEmpty: 'may be empty',
  note: 'Why',
  noteHint: 'Kept with the version and in the log.',
  noteMissing: 'Say in a sentence why',
  publish: 'Publish',
  published: 'Version {{version}} is published',
  discard: 'Discard changes',
  unchanged: 'Nothing was changed yet',
  olderKeep: 'Papers that went out stay as they are',
  backTo: 'Back to version {{version}}',
  preview: 'Preview',
  previewAbout: 'The real paper with sample facts; number and seal come when it is issued.',
  previewOld: 'Mend the faults to see it anew; this is how it was written last.',
  versions: 'Versions',
  inUse: 'In use',
  take: 'Back to this',
  takeOf: 'Back to this: version {{version}}',
  problems: {
    'unknown-fact': 'There is no fact “{{name}}”; those there are stand below',
    'unknown-filter': 'There is no filter “{{name}}”',
    'unknown-tag': 'There is no tag “{{name}}”; take if, unless, case, for or assign',
    'not-closed': '“{{name}}” does not end: its end… is missing',
    'may-be-empty': '“{{name}}” may be empty: put {% if … %} around it',
    'not-words': '“{{name}}” is a list: name the part that is meant',
    'no-title': 'The title would be empty sometimes',
    'no-text': 'The text would be empty sometimes',
    'word-taken': '“{{name}}” is the word of another paper',
    'too-long': 'It is too long',
    unreadable: 'Cannot be read: {{name}}'
  },
  seal: {
    ready: 'Papers are sealed electronically by {{holder}}; the certificate holds until {{day}}.',
    readyOwn:
      'Papers are sealed electronically by {{holder}} with a certificate made at installation; it holds until {{day}} and is renewed by itself.',
    off: 'No electronic seal (YIMEN_SEAL=none): papers say so, and windows upload the scans.',
    expired:
      'The certificate of the seal ({{holder}}) ended on {{day}}, papers are not sealed; replace YIMEN_SEAL_P12.',
    unreadable:
      'The certificate of the seal cannot be read, papers are not sealed; look at YIMEN_SEAL_P12 and its password.'
  }
}
