export default {
  title: 'Oversight',
  about: 'Running applications, first due on top; read only.',
  search: 'Search project, number, applicant',
  project: 'Project',
  state: 'State',
  due: 'Due',
  departments: 'Departments',
  waiting: 'waiting',
  more: 'Show more',
  none: 'No application is running',
  noneWhy: 'Once an applicant files, it is listed here with the limits of all departments.',
  states: {
    running: 'Running',
    draft: 'Draft',
    filed: 'Filed',
    'awaiting-correction': 'Awaiting correction',
    accepted: 'Accepted',
    'in-review': 'In review',
    passed: 'Passed',
    failed: 'Not passed',
    rejected: 'Not accepted',
    withdrawn: 'Withdrawn'
  }
}
