/**
 * 机关代字 of the numbers. What each organ calls itself in its numbers is its own choice and not published together:
 * these are proposals (X of the domain's rules) until the departments name theirs.
 */
const DEPARTMENTS: Record<string, string> = {
  FG: '发改',
  ZR: '自然资',
  'ZR-land': '自然资地',
  'ZR-planning': '自然资规',
  ZJ: '建',
  HB: '环',
  SL: '水',
  RF: '人防',
  XF: '消',
  QX: '气',
  LY: '林',
  WG: '文旅',
  GA: '公',
  CG: '城管',
  JT: '交',
  YJ: '应急',
  WJ: '卫健',
  SC: '市监',
  RS: '人社',
  GJ: '国安',
  CZ: '财',
  DA: '档',
  DJ: '登',
  XZ: '政务',
  GX: '工信',
  SF: '司',
  BB: '编办',
  JW: '监察',
  ZF: '府办',
  GY: '公用'
}
const REGIONS: Record<string, string> = { '360500': '余', '360502': '渝', '360521': '分' }

/** `余发改`; an office that is not in the list is called by its codes, so that two never share a series. */
export function officeWord({ department, region }: { department: string; region: string }): string {
  return (REGIONS[region] ?? region) + (DEPARTMENTS[department] ?? department)
}
