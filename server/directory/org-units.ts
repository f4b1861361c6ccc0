import type { Department, OrgUnit, Region } from './schema.ts'

type NewOrgUnit = Omit<OrgUnit, 'id'>

const HOURS = '工作日 9:00–12:00, 13:30–17:00'

/** Each region's government and the office of every department that has one there (zones have none of their own). */
export function buildOrgUnits(regions: Region[], departments: Department[]): NewOrgUnit[] {
  return regions.flatMap((region, regionIndex) => [
    government(region),
    ...departments
      .filter(({ levels }) => region.kind !== 'zone' && levels.includes(region.kind))
      .map((department, index) => office(region, department, regionIndex * 100 + index + 1))
  ])
}

function government(region: Region): NewOrgUnit {
  const zone = region.kind === 'zone'
  return {
    department: null,
    region: region.code,
    nameZh: region.nameZh + (zone ? '管理委员会' : '人民政府'),
    nameEn: zone ? `${region.nameEn} Administration` : `People's Government of ${region.nameEn}`,
    address: `${region.nameZh}(示例地址)`,
    telephone: '0790-0000000(示例)',
    hours: HOURS,
    sample: true
  }
}

function office(region: Region, department: Department, number: number): NewOrgUnit {
  return {
    department: department.code,
    region: region.code,
    nameZh: region.nameZh + department.nameZh.replace(/^市/, ''),
    nameEn: `${department.nameEn}, ${region.nameEn}`,
    address: `${region.nameZh}政务服务中心 ${number % 100} 号窗口(示例地址)`,
    // Nobody has a number that begins with 000.
    telephone: `0790-000${String(number).padStart(4, '0')}(示例)`,
    hours: HOURS,
    sample: true
  }
}
