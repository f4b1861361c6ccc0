import type { PlannedProject } from './planned-project.ts'
import { CITY, HIGH_TECH, LAKE, YUSHUI, FENYI } from './places.ts'
import * as s from '../story.ts'

/** Drafts, filings that wait for their acceptance, corrections, and what ended before a review. */
export const beforeAcceptance: PlannedProject[] = [
  // Drafts
  {
    slug: 'draft-begun',
    nameZh: '仙女湖环湖观光车充电站',
    by: 'applicant',
    kind: 'storage',
    region: LAKE,
    ha: 0.4,
    investment: 620,
    address: '仙女湖风景名胜区欧里镇码头北侧',
    story: s.draft(0, 'begun')
  },
  {
    slug: 'draft-facts',
    nameZh: '分宜县麻纺织品智能印染车间',
    by: 'applicant2',
    kind: 'light',
    region: FENYI,
    ha: 2.1,
    investment: 5_400,
    address: '分宜县双林镇工业园苎麻产业区',
    story: s.draft(2, 'facts')
  },
  {
    slug: 'draft-papers',
    nameZh: '赣西农产品冷链物流中心',
    by: 'applicant9',
    kind: 'light',
    region: YUSHUI,
    ha: 4.2,
    investment: 13_800,
    address: '渝水区下村镇沪瑞高速出口东侧',
    story: [...s.draft(4, 'facts'), ...s.draft(1, 'papers')]
  },

  // Filed, waiting for the acceptance
  {
    slug: 'filed-today',
    nameZh: '年产 2 万吨磷酸铁锂正极材料项目',
    by: 'applicant9',
    kind: 'factory',
    region: HIGH_TECH,
    ha: 7.4,
    investment: 46_000,
    address: '新余高新技术产业开发区阳光大道 88 号',
    story: s.fileOnly(0)
  },
  {
    slug: 'filed-green',
    nameZh: '高新区光伏组件回收利用项目',
    by: 'applicant5',
    kind: 'factory',
    region: HIGH_TECH,
    ha: 3.6,
    investment: 9_200,
    address: '新余高新技术产业开发区赛维大道南侧',
    story: [...s.fileOnly(1), ...s.lookAtPapers(1, ['HB', 'SL', 'ZR-land'])]
  },
  {
    slug: 'filed-missing',
    nameZh: '渝水区珠珊镇标准厂房二期',
    by: 'applicant6',
    kind: 'factory',
    region: YUSHUI,
    ha: 5.8,
    investment: 21_500,
    address: '渝水区珠珊镇创业大道 16 号',
    story: [
      ...s.fileOnly(3),
      ...s.lookAtPapers(3, ['HB'], {
        form: 'yimen:check-papers',
        outcome: 'missing',
        lines: [{ material: 'M12', what: '环境影响报告表缺少噪声预测章节，请补充后重新上传' }]
      }),
      ...s.lookAtPapers(2, ['FG', 'SL', 'ZR-land', 'ZR-planning'])
    ]
  },
  {
    slug: 'filed-soon',
    nameZh: '城北污水处理厂提标改造工程',
    by: 'applicant8',
    kind: 'water',
    region: CITY,
    ha: 3.9,
    investment: 18_700,
    address: '新余市城北街道孔目江西岸',
    story: s.file(4)
  },
  {
    slug: 'filed-due-today',
    nameZh: '分宜县城西实验小学',
    by: 'applicant4',
    kind: 'school',
    region: FENYI,
    ha: 3.1,
    investment: 11_600,
    address: '分宜县钤西街道府前西路',
    story: [...s.file(5), ...s.claim(1, 'yimen:accept', 'FG')]
  },
  {
    slug: 'filed-fact-unknown',
    nameZh: '袁河食品净菜加工配送中心',
    by: 'applicant7',
    kind: 'light',
    region: CITY,
    ha: 2.6,
    investment: 7_300,
    address: '新余市袁河工业平台兴业路',
    facts: { eiaClass: 'unknown' },
    story: s.fileOnly(1)
  },

  // Nobody answered in five days
  {
    slug: 'deemed-precheck',
    nameZh: '高强钢筋深加工配送基地',
    by: 'applicant3',
    kind: 'light',
    region: CITY,
    ha: 4.7,
    investment: 15_200,
    address: '新余市袁河经济开发区钢城路',
    story: s.file(7)
  },
  {
    slug: 'deemed-late',
    nameZh: '分宜县石灰岩尾料机制砂项目',
    by: 'applicant2',
    kind: 'light',
    region: FENYI,
    ha: 6.3,
    investment: 8_900,
    address: '分宜县湖泽镇尚睦村',
    story: [...s.file(9), ...s.precheck(2), ...s.opinions(1, 'FG', 'ZR-planning')]
  },

  // Corrections
  {
    slug: 'correction-asked',
    nameZh: '锂电池结构件精密冲压项目',
    by: 'applicant',
    kind: 'factory',
    region: HIGH_TECH,
    ha: 4.4,
    investment: 16_800,
    address: '新余高新技术产业开发区新城大道 29 号',
    story: [
      ...s.file(3),
      ...s.correct(1, 10, [
        { material: 'M17', what: '节能报告未加盖编制单位公章' },
        { material: 'M16', what: '水土保持方案报告表缺弃渣场位置图' },
        { material: null, what: '请说明职工宿舍是否列入本期建设' }
      ])
    ]
  },
  {
    slug: 'correction-supplied',
    nameZh: '新能源汽车热管理系统生产线',
    by: 'applicant9',
    kind: 'factory',
    region: HIGH_TECH,
    ha: 5.5,
    investment: 28_000,
    address: '新余高新技术产业开发区渝东大道 118 号',
    story: [
      ...s.file(9),
      ...s.correct(7, 10, [{ material: 'M17', what: '节能报告的能耗基准年份有误' }]),
      ...s.supply(2)
    ]
  },
  {
    slug: 'correction-late',
    nameZh: '分宜县杨桥镇生猪屠宰及肉制品加工',
    by: 'applicant2',
    kind: 'light',
    region: FENYI,
    ha: 3.3,
    investment: 4_700,
    address: '分宜县杨桥镇工业小区',
    story: [...s.file(17), ...s.correct(14, 5, [{ material: 'M12', what: '环境影响报告表与选址不一致' }])]
  },

  // Ended early
  {
    slug: 'rejected',
    nameZh: '城南街道便民菜市场外立面翻新',
    by: 'applicant6',
    kind: 'storage',
    region: YUSHUI,
    ha: 0.3,
    investment: 260,
    address: '渝水区城南街道劳动南路',
    story: [
      ...s.file(12),
      ...s.reject(
        11,
        '外立面翻新不改变用途和规模，不属于需要立项审批的投资项目，可直接到城管部门办理。',
        '江西省企业投资项目核准和备案管理办法'
      )
    ]
  },
  {
    slug: 'precheck-failed',
    nameZh: '废旧轮胎热裂解项目',
    by: 'applicant3',
    kind: 'heavy',
    region: CITY,
    ha: 4.1,
    investment: 7_600,
    address: '新余市水北镇工业小区',
    story: [
      ...s.file(15),
      ...s.accept(14),
      ...s.failPrecheck(
        13,
        '拟选址不在化工集中区内，不符合本市产业布局规划，请另行选址后重新申报。',
        '产业结构调整指导目录（2024年本）'
      )
    ]
  },

  // Accepted, the pre-check is open
  {
    slug: 'accepted-today',
    nameZh: '孔目江生态湿地宣教中心',
    by: 'applicant6',
    kind: 'school',
    region: CITY,
    ha: 1.8,
    investment: 5_300,
    address: '新余市欧里镇孔目江国家湿地公园入口',
    story: [...s.file(1), ...s.accept(0)]
  }
]
