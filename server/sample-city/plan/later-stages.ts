import type { PlannedProject } from './planned-project.ts'
import { CITY, HIGH_TECH, YUSHUI, FENYI, ACCEPTANCE } from './places.ts'
import * as s from '../story.ts'

/** On their way through S2 to S5, one to the end. */
export const laterStages: PlannedProject[] = [
  {
    slug: 'stage-two-filed',
    nameZh: '渝水区良山镇竹制品加工园',
    by: 'applicant7',
    kind: 'light',
    region: YUSHUI,
    ha: 5.2,
    investment: 6_100,
    address: '渝水区良山镇下保村',
    story: [...s.passStage(9, 'S1'), ...s.fileStage(0, 'S2')]
  },
  {
    slug: 'at-province',
    nameZh: '分宜县油茶精深加工项目',
    by: 'applicant2',
    kind: 'light',
    region: FENYI,
    ha: 5.3,
    investment: 12_900,
    address: '分宜县钤山镇工业集中区',
    facts: { farmland: true },
    story: [
      ...s.passStage(20, 'S1'),
      ...s.beginStage(12, 'S2'),
      ...s.carry(9, 'yimen:enter-result', 'yimen:conclude')
    ]
  },
  {
    slug: 'joint-design',
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
      ...s.conclude(9),
      ...s.passStage(7, 'S2'),
      ...s.beginStage(3, 'S3')
    ]
  },
  {
    slug: 'drawing-review',
    nameZh: '分宜县医疗器械产业园标准厂房',
    by: 'applicant7',
    kind: 'factory',
    region: FENYI,
    ha: 5.7,
    investment: 24_800,
    address: '分宜县工业园城西片区',
    story: [
      ...s.passStage(30, 'S1'),
      ...s.passStage(25, 'S2'),
      ...s.passStage(20, 'S3'),
      ...s.beginStage(1, 'S4')
    ]
  },
  {
    slug: 'acceptance-rectified',
    nameZh: '分宜县电子级玻璃纤维布项目',
    by: 'applicant2',
    kind: 'factory',
    region: FENYI,
    ha: 6.9,
    investment: 33_000,
    address: '分宜县工业园城东片区',
    story: [
      ...s.passStage(50, 'S1'),
      ...s.passStage(44, 'S2'),
      ...s.passStage(38, 'S3'),
      ...s.passStage(30, 'S4'),
      ...s.beginStage(6, 'S5'),
      ...s.carry(2, 'yimen:joint-finding', 'yimen:conclude'),
      ...s.answer(1, ACCEPTANCE, {
        form: 'yimen:joint-finding',
        outcome: 'unfit',
        lines: [{ part: '室外雨水管网', what: '检查井井盖高出路面 4 厘米，两处未安装防坠网' }]
      }),
      ...s.carry(1, 'yimen:conclude')
    ]
  },
  {
    slug: 'finished',
    nameZh: '年产 10 万套锂电池托盘项目',
    by: 'applicant',
    kind: 'factory',
    region: HIGH_TECH,
    ha: 6.6,
    investment: 31_200,
    address: '新余高新技术产业开发区龙腾路 6 号',
    story: [
      ...s.passStage(60, 'S1'),
      ...s.passStage(53, 'S2'),
      ...s.passStage(46, 'S3'),
      ...s.passStage(36, 'S4'),
      ...s.passStage(10, 'S5')
    ]
  }
]
