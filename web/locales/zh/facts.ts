/** What S1 asks, and why. Thresholds are those of the decision table (applicable-items.dmn). */
export default {
  groups: {
    project: '项目',
    enterprise: '建设单位和联系人',
    land: '用地',
    building: '工程',
    environment: '用能与环境'
  },
  answers: { true: '是', false: '否', unknown: '我不知道' },
  notAnswered: '没有填',
  points: '{{count}} 个界址点',
  problems: {
    required: '请填这一项',
    number: '请只写数字，如 6.2',
    notAbove: '要大于 {{limit}}',
    tooSmall: '太小了，至少 {{limit}}',
    tooLarge: '太大了，最大 {{limit}}',
    tooLong: '太长了，最多 {{limit}} 个字',
    creditCode: '统一社会信用代码是 18 位，请对照营业执照',
    email: '邮箱写得不完整，如 name@example.com',
    format: '格式不对，请看上面的说明',
    points: '每行一个点：经度, 纬度；至少三个点'
  },
  projectName: { label: '项目名称', why: '以后所有批复和证照都用这个名称。' },
  jurisdiction: { label: '建设地点在哪个区县', why: '由它决定哪一级的部门来办。' },
  mode: {
    label: '投资管理方式',
    why: '企业投资、不在核准目录里的，备案即可；政府投资的要审批。',
    options: {
      filing: '备案：企业投资，不在核准目录内',
      verification: '核准：企业投资，在核准目录内',
      approval: '审批：政府投资'
    }
  },
  industryCode: {
    label: '行业代码',
    why: '国民经济行业分类(GB/T 4754)的门类字母加 2 至 4 位数字，如 C3985；发改委据此看是否属于限制类。'
  },
  totalInvestment: { label: '总投资', why: '', unit: '万元' },
  mustTender: { label: '是否必须招标', why: '全部或部分使用国有资金的工程，达到规模标准必须招标。' },
  lowRisk: { label: '是否属于社会投资低风险小型项目', why: '低风险项目的手续更少。' },
  enterpriseName: { label: '建设单位名称', why: '和营业执照上一致。' },
  creditCode: { label: '统一社会信用代码', why: '营业执照上的 18 位代码。' },
  contactName: { label: '经办人姓名', why: '部门有问题时找谁。' },
  contactPhone: { label: '经办人电话', why: '' },
  contactEmail: { label: '经办人邮箱', why: '填了，通知和结果也会发到这里。' },
  address: { label: '建设地址', why: '到路和门牌，或四至范围。' },
  parcelNumber: { label: '宗地号', why: '出让合同或规划条件上有；填了，自然资源局可以直接核对地籍。' },
  boundary: { label: '用地边界', why: '没有宗地号时用：每行一个点，经度, 纬度，如 114.93012, 27.80451。' },
  landSource: {
    label: '土地来源',
    why: '出让和划拨要办的用地手续不同。',
    options: { granted: '出让', allocated: '划拨' }
  },
  landAreaHa: {
    label: '用地面积',
    why: '满 5 公顷要编水土保持方案报告书。1 公顷 = 15 亩 = 10,000 平方米。',
    unit: '公顷'
  },
  farmland: { label: '是否占用农用地', why: '占用农用地要先办农用地转用。' },
  forestLand: {
    label: '是否占用林地',
    why: '占用林地要先办使用林地手续；临时占用和永久占用手续不同。',
    options: { none: '不占用', permanent: '永久占用', temporary: '临时占用' }
  },
  riverArea: { label: '是否在河道管理范围内', why: '在范围内的，水利局要看防洪影响。' },
  relicsZone: {
    label: '是否在文物保护范围或建设控制地带内',
    why: '在范围内的，文物部门要先看对文物的影响。'
  },
  buildingArea: { label: '总建筑面积', why: '', unit: '平方米' },
  plotRatio: { label: '容积率', why: '规划的四项指标，和规划条件对照。' },
  buildingDensity: { label: '建筑密度', why: '', unit: '%' },
  greenRatio: { label: '绿地率', why: '', unit: '%' },
  height: { label: '建筑高度', why: '', unit: '米' },
  earthworkM3: {
    label: '挖填土石方总量',
    why: '挖方和填方合计；满 50,000 立方米要编水土保持方案报告书。',
    unit: '立方米'
  },
  fireClass: {
    label: '消防类别',
    why: '特殊建设工程要做消防设计审查，其他工程只抽查。',
    options: { special: '特殊建设工程', other: '其他建设工程', unknown: '我不知道' },
    unknownHint: '施工许可阶段由住建局认定，现在不影响。'
  },
  lightningListed: {
    label: '是否属于防雷重点项目',
    why: '油库、气库、易燃易爆场所等由气象局审查防雷设计。',
    options: { true: '是', false: '否', unknown: '我不知道' },
    unknownHint: '施工许可阶段由气象局认定，现在不影响。'
  },
  shelterDuty: { label: '是否要配建防空地下室', why: '新建民用建筑一般要配建。' },
  greening: { label: '是否有附属绿化工程', why: '有的，绿化设计方案由城管局一并审查。' },
  trafficImpact: { label: '是否要做交通影响评价', why: '大型公共建筑、住宅区等要做。' },
  townDrainage: { label: '污水是否排入城镇管网', why: '排入的，排水设计方案要征求意见。' },
  housing: { label: '是否住宅项目', why: '只影响要交的材料。' },
  eiaClass: {
    label: '环评类别',
    why: '按建设项目环境影响评价分类管理名录；决定编报告书、报告表还是填登记表。',
    options: {
      report: '报告书',
      form: '报告表',
      registration: '登记表',
      none: '不用做环评',
      unknown: '我不知道'
    },
    unknownHint: '生态环境局在看材料是否齐全时认定，认定后再告诉您要不要办。'
  },
  energyTce: {
    label: '年综合能耗',
    why: '满 1,000 吨标准煤，或年用电满 500 万千瓦时，要做节能审查。',
    unit: '吨标准煤/年'
  },
  electricityKwh: { label: '年用电量', why: '1 万千瓦时 = 10,000 千瓦时。', unit: '千瓦时/年' }
}
