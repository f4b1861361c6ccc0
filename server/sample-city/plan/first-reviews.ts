import type { PlannedProject } from './planned-project.ts'
import { CITY, HIGH_TECH, YUSHUI, EIA_FORM, EIA_REPORT, ENERGY, SOIL, SITE } from './places.ts'
import * as s from '../story.ts'

/** S1 in review, with each signal: in time, few days left, due, over. */
export const firstReviews: PlannedProject[] = [
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
    slug: 'early-review',
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
      ...s.claim(0, 'yimen:review', EIA_FORM, ENERGY),
      // What S2 needs, the record of S1, is there: its departments look at the same time.
      ...s.fileStage(0, 'S2')
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
  }
]
