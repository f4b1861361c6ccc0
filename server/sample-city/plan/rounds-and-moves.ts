import type { PlannedProject } from './planned-project.ts'
import {
  CITY,
  HIGH_TECH,
  LAKE,
  YUSHUI,
  FENYI,
  EIA_FORM,
  EIA_REPORT,
  ENERGY,
  SOIL,
  SITE,
  PROPOSAL
} from './places.ts'
import * as s from '../story.ts'

/** S1 with second rounds, conditions, disagreements, prerequisites, what was set going beside it, and a refusal. */
export const roundsAndMoves: PlannedProject[] = [
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

  // Set going beside the main line
  {
    slug: 'special-procedure',
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
      ...s.move(0, 'special-procedure', SOIL, {
        procedure: 'assessment',
        days: 15,
        reason: '弃渣场位于沟道上游，须组织技术评审',
        legalBasis: '《中华人民共和国行政许可法》第四十五条'
      })
    ]
  },
  {
    slug: 'extension',
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
      ...s.move(1, 'extension', SOIL, { days: 5, reason: '水土流失防治责任范围须现场复核' }),
      ...s.act(0, 'yimen:decide-extension')
    ]
  },
  {
    slug: 'hearing',
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
      ...s.decideItems(1, ENERGY),
      ...s.move(1, 'hearing', EIA_REPORT, {
        hearing: 'public',
        reason: '周边居民较多，涉及公共利益',
        legalBasis: '《中华人民共和国行政许可法》第四十六条'
      })
    ]
  },
  // Concluded
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
