/**
 * Rows of the departments' tables for the four sample projects. All of it is invented, and `source` says so
 * wherever a finding is shown. They are made so that most checks pass and each reviewer has something to judge.
 */
interface SampleTable {
  source: string
  asOf: string
  rows: Record<string, unknown>[]
}

const rectangle = (west: number, south: number, east: number, north: number) =>
  JSON.stringify([
    [west, south],
    [east, south],
    [east, north],
    [west, north]
  ])
const eia = { figure: null, at_least: null, only_if_sensitive: false, high_energy: false }

export const sampleTables: Record<string, SampleTable> = {
  catalogue_industries: {
    source: '样例数据 · 产业与核准目录',
    asOf: '2026-01-01',
    rows: [
      { code: '3985', name: '电子专用材料制造', mode: 'filing', basis: '鼓励类，不在核准目录内' },
      { code: '29', name: '橡胶和塑料制品业', mode: 'filing', basis: '允许类，不在核准目录内' },
      { code: '3841', name: '锂离子电池制造', mode: 'filing', basis: '鼓励类，不在核准目录内' },
      { code: '3216', name: '铝冶炼', mode: 'restricted', basis: '限制类，实行产能置换' },
      { code: '3011', name: '水泥制造', mode: 'restricted', basis: '限制类，实行产能置换' },
      { code: '2511', name: '原油加工及石油制品制造', mode: 'verification', basis: '核准目录第五条' },
      { code: '1610', name: '烟叶复烤', mode: 'verification', basis: '核准目录第六条' },
      { code: '7726', name: '土壤污染治理与修复服务', mode: 'verification', basis: '核准目录第九条（样例）' },
      { code: '83', name: '教育', mode: 'filing', basis: '不在核准目录内' },
      { code: '59', name: '装卸搬运和仓储业', mode: 'filing', basis: '不在核准目录内' },
      { code: '2667', name: '炸药、火工及焰火产品制造', mode: 'prohibited', basis: '本市禁止新建' }
    ]
  },
  filed_projects: {
    source: '样例数据 · 已备案核准项目库',
    asOf: '2026-03-31',
    rows: [
      {
        project_code: '2405-360500-04-03-200417',
        credit_code: '91360500MA7K2B9Q9G',
        name: '锂电隔膜涂覆中试线项目',
        parcel_number: '360502101003GB00071',
        filed_on: '2024-05-17'
      },
      {
        project_code: '2311-360500-04-01-200198',
        credit_code: '123605004912100368',
        name: '第三中学体育馆改造',
        parcel_number: '360502002001GB00015',
        filed_on: '2023-11-08'
      },
      {
        project_code: '2509-360521-04-03-200733',
        credit_code: '91360500MA7C3D8P8T',
        name: '石灰石矿区尾料综合利用项目',
        parcel_number: '360521105011GB00004',
        filed_on: '2025-09-22'
      }
    ]
  },
  eia_catalogue: {
    source: '样例数据 · 环评分类管理名录',
    asOf: '2026-01-01',
    rows: [
      { ...eia, industry: '3985', class: 'form', basis: '第81项 电子专用材料制造（电子化工材料除外）' },
      { ...eia, industry: '29', class: 'form', basis: '第53项 塑料制品业' },
      { ...eia, industry: '3841', class: 'form', basis: '第77项 电池制造' },
      { ...eia, industry: '3011', class: 'report', high_energy: true, basis: '第54项 水泥制造' },
      { ...eia, industry: '3216', class: 'report', high_energy: true, basis: '第64项 铝冶炼' },
      { ...eia, industry: '2511', class: 'report', high_energy: true, basis: '第42项 精炼石油产品制造' },
      { ...eia, industry: '83', class: 'registration', basis: '第110项 学校' },
      {
        ...eia,
        industry: '83',
        class: 'form',
        only_if_sensitive: true,
        basis: '第110项 学校（涉及环境敏感区）'
      },
      { ...eia, industry: '7726', class: 'form', basis: '第105项 生态修复' },
      {
        ...eia,
        industry: '7726',
        class: 'report',
        only_if_sensitive: true,
        basis: '第105项 生态修复（涉及环境敏感区）'
      },
      { ...eia, industry: '59', class: 'none', basis: '第149项以外的普通仓储' },
      {
        ...eia,
        industry: '59',
        class: 'form',
        figure: 'buildingArea',
        at_least: 100_000,
        basis: '第149项 大型仓储（10万平方米及以上，样例）'
      }
    ]
  },
  sensitive_areas: {
    source: '样例数据 · 环境敏感区图层',
    asOf: '2025-12-31',
    rows: [
      {
        name: '高新区第二小学',
        region: '360502',
        kind: '学校',
        boundary: rectangle(115.0086, 27.8408, 115.0102, 27.842),
        buffer_m: 500
      },
      {
        name: '孔目江国家湿地公园',
        region: '360502',
        kind: '湿地公园',
        boundary: rectangle(114.955, 27.83, 114.965, 27.85),
        buffer_m: 1000
      },
      {
        name: '湖泽镇饮用水水源二级保护区',
        region: '360521',
        kind: '饮用水水源保护区',
        boundary: rectangle(114.6648, 27.8702, 114.672, 27.876),
        buffer_m: 1000
      }
    ]
  },
  parcels: {
    source: '样例数据 · 地籍库',
    asOf: '2026-03-31',
    rows: [
      {
        parcel_number: '360502101003GB00086',
        region: '360502',
        area_ha: 6.1987,
        use: '工业用地',
        supply: 'granted',
        owner: '江西新膜新能源材料有限公司（样例）',
        boundary: rectangle(115.0012, 27.8405, 115.00435, 27.8423),
        farmland_ha: 0,
        basic_farmland_ha: 0,
        restrictions: '东侧 110 千伏高压走廊，建筑退让不小于 15 米'
      },
      {
        parcel_number: '360502002007GB00112',
        region: '360502',
        area_ha: 5.5012,
        use: '中小学用地',
        supply: 'allocated',
        owner: '新余市土地储备中心（样例）',
        boundary: rectangle(114.931, 27.832, 114.9337, 27.83405),
        farmland_ha: 0,
        basic_farmland_ha: 0,
        restrictions: null
      },
      {
        parcel_number: '360521105011GB00004',
        region: '360521',
        area_ha: 12.0441,
        use: '采矿用地',
        supply: 'allocated',
        owner: '分宜县自然资源局（样例）',
        boundary: rectangle(114.66, 27.868, 114.6635, 27.87115),
        farmland_ha: 1.3625,
        basic_farmland_ha: 0,
        restrictions: null
      },
      {
        parcel_number: '360502001002GB00231',
        region: '360502',
        area_ha: 0.2998,
        use: '仓储用地',
        supply: 'granted',
        owner: '渝水区邻里商贸有限公司（样例）',
        boundary: rectangle(114.9402, 27.8011, 114.94082, 27.80155),
        farmland_ha: 0,
        basic_farmland_ha: 0,
        restrictions: null
      }
    ]
  },
  planning_conditions: {
    source: '样例数据 · 规划条件库',
    asOf: '2026-03-31',
    rows: [
      {
        parcel_number: '360502101003GB00086',
        document_number: '余规条〔2026〕018号（样例）',
        plot_ratio_min: 1.0,
        plot_ratio_max: 2.0,
        density_min: 40,
        density_max: null,
        green_ratio_min: null,
        green_ratio_max: 20,
        height_max: 24,
        setback_m: 10,
        valid_from: '2026-01-20',
        valid_to: '2029-12-31'
      },
      {
        parcel_number: '360502002007GB00112',
        document_number: '余规条〔2026〕007号（样例）',
        plot_ratio_min: null,
        plot_ratio_max: 0.9,
        density_min: null,
        density_max: 25,
        green_ratio_min: 35,
        green_ratio_max: null,
        height_max: 24,
        setback_m: 8,
        valid_from: '2026-01-09',
        valid_to: '2029-12-31'
      },
      {
        parcel_number: '360521105011GB00004',
        document_number: '分规条〔2026〕003号（样例）',
        plot_ratio_min: null,
        plot_ratio_max: 0.1,
        density_min: null,
        density_max: 5,
        green_ratio_min: 60,
        green_ratio_max: null,
        height_max: 12,
        setback_m: null,
        valid_from: '2026-02-02',
        valid_to: '2029-12-31'
      },
      {
        parcel_number: '360502001002GB00231',
        document_number: '渝规条〔2026〕011号（样例）',
        plot_ratio_min: 0.7,
        plot_ratio_max: 1.2,
        density_min: null,
        density_max: 50,
        green_ratio_min: null,
        green_ratio_max: 20,
        height_max: 12,
        setback_m: 5,
        valid_from: '2026-02-16',
        valid_to: '2029-12-31'
      }
    ]
  }
}
