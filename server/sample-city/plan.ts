import type { Facts } from '../items/schema.ts'
import type { kinds } from './kinds.ts'
import * as s from './story.ts'
import type { Scene } from './story.ts'

export interface PlannedProject {
  slug: string
  nameZh: string
  /** Username of a sample investor. */
  by: string
  kind: keyof typeof kinds
  region: string
  /** Hectares. */
  ha: number
  /** 万元 */
  investment: number
  address: string
  facts?: Partial<Facts>
  story: Scene[]
}

const CITY = '360500'
const HIGH_TECH = '360500G1'
const LAKE = '360500X1'
const YUSHUI = '360502'
const FENYI = '360521'

const EIA_FORM = 'HB-XK-0002'
const EIA_REPORT = 'HB-XK-0001'
const ENERGY = 'FG-XK-0006'
const SOIL = 'SL-XK-0001'
const SITE = 'ZR-XK-0001'
const PROPOSAL = 'FG-XK-0003'

/**
 * The sample city: 40 projects, each with the state that its name in the plan says. Days are working days before the
 * day on which the city is begun, so that signals come out alike on any day: opinions have 5, items 7, a receipt 5.
 */
export const plan: PlannedProject[] = [
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
    slug: 'correction-soon',
    nameZh: '渝水区良山镇竹制品加工园',
    by: 'applicant7',
    kind: 'light',
    region: YUSHUI,
    ha: 5.2,
    investment: 6_100,
    address: '渝水区良山镇下保村',
    story: [
      ...s.file(6),
      ...s.correct(4, 5, [{ material: 'M12', what: '环境影响报告表附图不清，请重新上传' }])
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
  },
  {
    slug: 'accepted-claimed',
    nameZh: '分宜县电子级玻璃纤维布项目',
    by: 'applicant2',
    kind: 'factory',
    region: FENYI,
    ha: 6.9,
    investment: 33_000,
    address: '分宜县工业园城东片区',
    story: [...s.file(3), ...s.accept(1), ...s.claim(0, 'yimen:precheck', 'FG')]
  },

  // In review: in time
  {
    slug: 'review-begun',
    nameZh: '固态电池中试基地',
    by: 'applicant9',
    kind: 'factory',
    region: HIGH_TECH,
    ha: 6.4,
    investment: 52_000,
    address: '新余高新技术产业开发区光伏路 9 号',
    story: s.review(0)
  },
  {
    slug: 'review-first-words',
    nameZh: '高新区人才公寓一期',
    by: 'applicant6',
    kind: 'factory',
    region: HIGH_TECH,
    ha: 5.1,
    investment: 38_500,
    address: '新余高新技术产业开发区春龙大道',
    facts: { housing: true, fireClass: 'other', shelterDuty: true },
    story: [
      ...s.review(1),
      ...s.write(0, 'FG', 'ZR-planning'),
      ...s.claim(0, 'yimen:review', EIA_FORM, ENERGY)
    ]
  },
  {
    slug: 'review-signing',
    nameZh: '新余北站货运物流园',
    by: 'applicant6',
    kind: 'light',
    region: YUSHUI,
    ha: 8.6,
    investment: 41_000,
    address: '渝水区欧里镇新余北站南侧',
    facts: { trafficImpact: true },
    story: [
      ...s.review(2),
      ...s.opinions(1, 'FG'),
      ...s.write(0, 'HB', 'ZR-land', 'ZR-planning'),
      ...s.reviewItems(0, SOIL)
    ]
  },
  {
    slug: 'review-deciding',
    nameZh: '晶体硅切片扩产项目',
    by: 'applicant5',
    kind: 'factory',
    region: HIGH_TECH,
    ha: 9.2,
    investment: 61_000,
    address: '新余高新技术产业开发区赛维大道 1 号',
    story: [
      ...s.review(3),
      ...s.opinions(2, 'FG', 'ZR-planning'),
      ...s.opinions(1, 'HB'),
      ...s.reviewItems(1, EIA_FORM, ENERGY, SOIL),
      ...s.claim(0, 'yimen:decide', ENERGY)
    ]
  },
  {
    slug: 'review-far-along',
    nameZh: '分宜县医疗器械产业园标准厂房',
    by: 'applicant7',
    kind: 'factory',
    region: FENYI,
    ha: 5.7,
    investment: 24_800,
    address: '分宜县工业园城西片区',
    story: [
      ...s.review(4),
      ...s.opinions(2, 'FG', 'HB'),
      ...s.reviewItems(1, ENERGY, SOIL),
      ...s.decideItems(0, SOIL)
    ]
  },

  // In review: few days left, due today, over
  {
    slug: 'review-warning',
    nameZh: '锂渣综合利用及建材生产项目',
    by: 'applicant9',
    kind: 'heavy',
    region: HIGH_TECH,
    ha: 8.1,
    investment: 29_500,
    address: '新余高新技术产业开发区水西片区',
    story: [
      ...s.review(5),
      ...s.opinions(3, 'FG', 'ZR-land', 'ZR-planning'),
      ...s.claim(1, 'yimen:review', EIA_REPORT)
    ]
  },
  {
    slug: 'review-due-tomorrow',
    nameZh: '渝水区人民医院新院区',
    by: 'applicant7',
    kind: 'hospital',
    region: YUSHUI,
    ha: 6.8,
    investment: 87_000,
    address: '渝水区城北街道仙来东大道',
    story: [
      ...s.review(6),
      ...s.opinions(4, 'FG', 'HB', 'ZR-land', 'ZR-planning'),
      ...s.reviewItems(3, SITE, PROPOSAL),
      ...s.decideItems(2, SITE, PROPOSAL),
      ...s.reviewItems(1, SOIL)
    ]
  },
  {
    slug: 'review-due-today',
    nameZh: '光伏玻璃深加工二期',
    by: 'applicant5',
    kind: 'heavy',
    region: CITY,
    ha: 10.3,
    investment: 48_000,
    address: '新余市河下镇工业大道',
    story: [
      ...s.review(7),
      ...s.opinions(4, 'FG', 'ZR-land', 'ZR-planning'),
      ...s.opinions(3, 'HB'),
      ...s.reviewItems(2, ENERGY),
      ...s.decideItems(1, ENERGY)
    ]
  },
  {
    slug: 'review-over',
    nameZh: '特种钢丝绳及索具生产线',
    by: 'applicant3',
    kind: 'heavy',
    region: CITY,
    ha: 7.7,
    investment: 36_400,
    address: '新余市袁河经济开发区铁坑路',
    story: [
      ...s.review(8),
      ...s.opinions(5, 'FG', 'ZR-land', 'ZR-planning', 'HB'),
      ...s.reviewItems(4, ENERGY, SOIL),
      ...s.decideItems(2, ENERGY, SOIL),
      ...s.claim(3, 'yimen:review', EIA_REPORT)
    ]
  },
  {
    slug: 'review-far-over',
    nameZh: '袁惠渠沿线防洪提升工程',
    by: 'applicant8',
    kind: 'water',
    region: CITY,
    ha: 12.4,
    investment: 22_300,
    address: '新余市渝水区袁惠渠罗坊段',
    facts: { forestLand: 'permanent' },
    story: [
      ...s.review(11),
      ...s.opinions(8, 'FG', 'HB'),
      ...s.opinions(7, 'ZR-planning'),
      ...s.reviewItems(5, SITE, EIA_FORM),
      ...s.decideItems(4, SITE, EIA_FORM)
    ]
  },
  {
    slug: 'review-relics',
    nameZh: '罗坊会议旧址周边停车及游客服务设施',
    by: 'applicant6',
    kind: 'storage',
    region: YUSHUI,
    ha: 1.2,
    investment: 3_100,
    address: '渝水区罗坊镇罗坊会议纪念馆东侧',
    facts: { relicsZone: true, farmland: true },
    story: [
      ...s.review(5),
      ...s.opinions(3, 'FG', 'HB', 'ZR-planning'),
      ...s.claim(2, 'yimen:review', 'WG-XK-0001')
    ]
  },

  // Second rounds
  {
    slug: 'round-two-item',
    nameZh: '钴酸锂回收提纯生产线',
    by: 'applicant9',
    kind: 'factory',
    region: HIGH_TECH,
    ha: 5.9,
    investment: 26_600,
    address: '新余高新技术产业开发区南源路',
    story: [
      ...s.review(4),
      ...s.opinions(2, 'FG', 'HB', 'ZR-land', 'ZR-planning'),
      ...s.reviewItems(2, SOIL, EIA_FORM),
      ...s.returnItem(1, SOIL, '弃渣综合利用去向没有写清楚，请补充说明后再报。'),
      ...s.decideItems(0, EIA_FORM)
    ]
  },
  {
    slug: 'round-two-opinion',
    nameZh: '仙女湖渔家民宿集群',
    by: 'applicant6',
    kind: 'light',
    region: LAKE,
    ha: 3.4,
    investment: 9_900,
    address: '仙女湖风景名胜区凤凰湾',
    facts: { forestLand: 'permanent' },
    story: [
      ...s.review(4),
      ...s.opinions(3, 'FG'),
      ...s.write(3, 'HB'),
      ...s.returnOpinion(2, 'HB', '请补充对湖区水质影响的分析，并说明污水是否接管。'),
      ...s.write(1, 'HB'),
      ...s.opinions(1, 'ZR-planning')
    ]
  },

  // Gathered
  {
    slug: 'conditions',
    nameZh: '城东片区邻里商业中心',
    by: 'applicant6',
    kind: 'light',
    region: CITY,
    ha: 2.2,
    investment: 17_400,
    address: '新余市城东街道平安路',
    facts: { trafficImpact: true },
    story: [
      ...s.review(6),
      ...s.opinions(4, 'FG', 'HB', 'ZR-land'),
      ...s.answerOpinion(4, 'ZR-planning', {
        outcome: 'conditions',
        text: '原则同意，地面停车出入口须与平安路公交站错开。',
        conditions: [{ text: '方案阶段提交停车出入口与公交站的间距图，间距不小于 50 米', appliesTo: 'S3' }]
      }),
      ...s.sign(3, 'ZR-planning'),
      ...s.reviewItems(3),
      ...s.decideItems(2)
    ]
  },
  {
    slug: 'disagreement',
    nameZh: '水西镇危险货物仓储项目',
    by: 'applicant3',
    kind: 'light',
    region: YUSHUI,
    ha: 4.9,
    investment: 8_300,
    address: '渝水区水西镇火车站货场旁',
    story: [
      ...s.review(6),
      ...s.opinions(4, 'FG', 'ZR-land', 'ZR-planning'),
      ...s.answerOpinion(3, 'HB', {
        outcome: 'disagree',
        text: '拟选址距敬老院约 380 米，小于防护距离，不同意在此选址。',
        legalBasis: '环境影响评价法第十六条'
      }),
      ...s.sign(2, 'HB'),
      ...s.reviewItems(3),
      ...s.decideItems(2)
    ]
  },
  {
    slug: 'disagreement-early',
    nameZh: '分宜县凤凰山垃圾焚烧发电项目',
    by: 'applicant8',
    kind: 'verified',
    region: FENYI,
    ha: 7.2,
    investment: 56_000,
    address: '分宜县凤阳镇凤凰山',
    story: [
      ...s.review(3),
      ...s.answerOpinion(2, 'ZR-planning', {
        outcome: 'disagree',
        text: '烟囱高度超出净空控制要求，须调整方案。',
        legalBasis: '城乡规划法第三十八条'
      }),
      ...s.sign(1, 'ZR-planning'),
      ...s.opinions(1, 'FG')
    ]
  },

  // Waiting for a prerequisite
  {
    slug: 'waiting-approval',
    nameZh: '新余第九中学',
    by: 'applicant4',
    kind: 'school',
    region: CITY,
    ha: 6.1,
    investment: 34_500,
    address: '新余市城北街道天工大道北侧',
    story: [
      ...s.review(3),
      ...s.opinions(2, 'FG', 'HB'),
      ...s.reviewItems(1, 'FG-XK-0004', SITE),
      ...s.decideItems(0, SITE)
    ]
  },

  // Concluded
  {
    slug: 'passed',
    nameZh: '年产 10 万套锂电池托盘项目',
    by: 'applicant',
    kind: 'factory',
    region: HIGH_TECH,
    ha: 6.6,
    investment: 31_200,
    address: '新余高新技术产业开发区龙腾路 6 号',
    story: [...s.review(15), ...s.opinions(13), ...s.reviewItems(12), ...s.decideItems(11), ...s.conclude(10)]
  },
  {
    slug: 'passed-county',
    nameZh: '分宜县油茶精深加工项目',
    by: 'applicant2',
    kind: 'light',
    region: FENYI,
    ha: 5.3,
    investment: 12_900,
    address: '分宜县钤山镇工业集中区',
    story: [...s.review(12), ...s.opinions(10), ...s.reviewItems(10), ...s.decideItems(9), ...s.conclude(8)]
  },
  {
    slug: 'passed-after-meeting',
    nameZh: '仰天岗西麓道路改造工程',
    by: 'applicant6',
    kind: 'road',
    region: CITY,
    ha: 8.8,
    investment: 26_800,
    address: '新余市仰天岗街道环城路至毓秀山路',
    story: [
      ...s.review(18),
      ...s.opinions(16, 'FG', 'HB', 'ZR-planning'),
      ...s.answerOpinion(15, 'ZR-land', {
        outcome: 'disagree',
        text: '线位占用耕地 0.6 公顷，未落实占补平衡。',
        legalBasis: '土地管理法第三十条'
      }),
      ...s.sign(15, 'ZR-land'),
      ...s.reviewItems(14),
      ...s.decideItems(13),
      ...s.decideItems(12),
      ...s.meet(10),
      ...s.answerAgain(9),
      ...s.conclude(9)
    ]
  },
  {
    slug: 'failed',
    nameZh: '铝灰资源化利用项目',
    by: 'applicant3',
    kind: 'heavy',
    region: CITY,
    ha: 6,
    investment: 14_100,
    address: '新余市水北镇黄坑村',
    story: [
      ...s.review(14),
      ...s.opinions(12),
      ...s.reviewItems(11, ENERGY, SOIL),
      ...s.proposeRefusal(
        10,
        EIA_REPORT,
        '项目所在区域大气环境质量不达标，拟采取的措施不能满足区域环境质量改善目标的要求。',
        '建设项目环境保护管理条例第十一条第二项'
      ),
      ...s.decideItems(9),
      ...s.conclude(7)
    ]
  }
]
