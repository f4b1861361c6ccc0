export default {
  title: 'Projects',
  about: 'All projects in which your offices take part, last changed on top.',
  search: 'Search project, code, applicant',
  anyState: 'All',
  number: 'Filing number',
  changed: 'Last change',
  notFiled: 'not filed yet',
  none: 'No projects yet',
  noneWhy:
    'Once an applicant files and your office has a part in it, the project stands here, also after it ended.',
  noneFound: 'No such project',
  noneFoundWhy: 'Try another name or state.',
  due: 'Due',
  more: 'Show more',
  project: 'Project',
  state: 'State',
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
