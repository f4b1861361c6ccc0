/** Persons and offices by name. */
export default {
  example: 'Name or office',
  office: '(office)',
  none: 'Nothing found. Try a name, a user name or an office.',
  remove: 'Remove {{name}}'
}
