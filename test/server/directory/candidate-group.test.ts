import { expect, test } from '@jest/globals'
import { candidateGroup, competentOffices, officeFor } from '../../../server/directory/candidate-group.ts'
import { directoryData } from '../../../server/directory/seed.ts'
import { itemsData } from '../../../server/items/seed.ts'

const directory = directoryData
const groups = (item: string, jurisdiction: string) => {
  const entry = itemsData.items.find((candidate) => candidate.item === item)!
  const { offices, province } = competentOffices(directory, entry, jurisdiction)
  return [...offices.map((office) => candidateGroup(office, 'handler')), ...(province ? ['province'] : [])]
}

test.each([
  ['a county office acts for its county', 'HB', '360521', 'HB@360521:handler'],
  ['a department without county offices acts from the city', 'QX', '360521', 'QX@360500:handler'],
  ['a zone has no office of its own', 'ZR-land', '360500G1', 'ZR-land@360500:handler'],
  ['the city acts for itself', 'FG', '360500', 'FG@360500:handler']
])('%s', (_, department, jurisdiction, group) => {
  expect(candidateGroup(officeFor(directory, department, jurisdiction), 'handler')).toBe(group)
})

test.each([
  ['an item of the jurisdiction', 'FG-XK-0001', '360502', ['FG@360502:handler']],
  ['an item of the city, filed from a county', 'HB-XK-0001', '360521', ['HB@360500:handler']],
  ['an item of the county, filed in a county', 'SL-XK-0002', '360521', ['SL@360521:handler']],
  ['an item of the county, filed in the city', 'SL-XK-0002', '360500', ['SL@360500:handler']],
  ['an item of the county, filed in a zone', 'HB-QT-0003', '360500X1', ['HB@360500:handler']],
  ['an item of the county whose department sits in the city', 'XF-XK-0001', '360521', ['XF@360500:handler']],
  [
    'county and city forward to the province',
    'ZR-XK-0004',
    '360521',
    ['ZR-land@360521:handler', 'ZR-land@360500:handler', 'province']
  ],
  ['a level named twice is passed once', 'ZR-XK-0004', '360500', ['ZR-land@360500:handler', 'province']],
  ['a zone forwards by the city', 'ZR-XK-0004', '360500G1', ['ZR-land@360500:handler', 'province']],
  ['the jurisdiction forwards to the province', 'LY-XK-0001', '360502', ['LY@360502:handler', 'province']],
  ['the city forwards to the province', 'YJ-XK-0001', '360521', ['YJ@360500:handler', 'province']]
])('%s', (_, item, jurisdiction, expected) => {
  expect(groups(item, jurisdiction)).toEqual(expected)
})

test('every item has an office everywhere', () => {
  for (const { item } of itemsData.items)
    for (const { code } of directory.regions) expect(groups(item, code).length).toBeGreaterThan(0)
})

test('a region outside the directory is refused', () => {
  expect(() => officeFor(directory, 'FG', '110000')).toThrow('110000 is no region')
})
