/** A handler and a head: the two persons of a decision. */
type Pair = readonly [handler: string, head: string]

interface SampleOffice {
  city: Pair
  /** 渝水区 and 分宜县; a department without a county level has nobody there. */
  yushui?: Pair
  fenyi?: Pair
}

/** The officers of every department that leads an item or is asked in one; the story's own come first. */
export const SAMPLE_OFFICES: Record<string, SampleOffice> = {
  FG: { city: ['李文博', '周正'], yushui: ['涂志明', '彭建华'], fenyi: ['钟婷', '袁国平'] },
  HB: { city: ['陈晓岚', '吴建明'], yushui: ['宋佳慧', '敖卫东'], fenyi: ['林晓峰', '严国栋'] },
  'ZR-land': { city: ['黄志远', '孙国庆'], yushui: ['廖海燕', '章伟'], fenyi: ['习文斌', '夏建平'] },
  'ZR-planning': { city: ['赵一帆', '郭丽华'], yushui: ['简宁', '熊志刚'], fenyi: ['胡思远', '傅丽萍'] },
  SL: { city: ['何江', '罗秀英'], yushui: ['张清源', '晏春生'], fenyi: ['黄河清', '刘根生'] },
  LY: { city: ['林青', '高山'], yushui: ['丁松', '万木林'], fenyi: ['杜春苗', '欧阳森'] },
  WG: { city: ['许静', '曹文渊'], yushui: ['谢雨晴', '邹博文'], fenyi: ['柳诗涵', '温良'] },
  ZJ: { city: ['唐志强', '邓建国'], yushui: ['萧立新', '施伟民'], fenyi: ['曾凡', '梁国柱'] },
  RF: { city: ['田磊', '石坚'], yushui: ['武志军', '卫国强'], fenyi: ['鲁平', '程大勇'] },
  QX: { city: ['云小雨', '雷鸣'] },
  GA: { city: ['蒋涛', '韩卫国'], yushui: ['路小军', '关正'], fenyi: ['马骏', '秦守义'] },
  CG: { city: ['汪洋', '龚丽'], yushui: ['邱晨', '洪军'], fenyi: ['苏婉', '潘志勇'] },
  DA: { city: ['文静怡', '史存真'], yushui: ['纪明辉', '崔雅芳'], fenyi: ['戴文娟', '田国章'] },
  DJ: { city: ['余慧', '方正平'], yushui: ['易登科', '全明'], fenyi: ['贺欣', '季国安'] },
  JT: { city: ['车海波', '路永平'], yushui: ['乔志鹏', '姚远'], fenyi: ['江文渡', '凌云'] },
  YJ: { city: ['安志平', '康建军'], yushui: ['宁静', '祝平'], fenyi: ['任远', '魏建新'] },
  WJ: { city: ['白雪梅', '华佑民'], yushui: ['沈安然', '葛健'], fenyi: ['金晓莲', '陶康'] },
  SC: { city: ['尚志伟', '商国信'], yushui: ['贾诚', '钱守信'], fenyi: ['甘霖', '段伟平'] },
  RS: { city: ['樊欣', '毛建仁'], yushui: ['侯乐', '郝保华'], fenyi: ['童瑶', '薛保民'] },
  CZ: { city: ['金文轩', '钱进'], yushui: ['殷辉', '盛学才'], fenyi: ['喻良', '付建民'] },
  GJ: { city: ['卫安民', '顾国强'] },
  XF: { city: ['霍文杰', '常安'] },
  GY: { city: ['水清华', '佟明'], yushui: ['管小通', '齐顺'], fenyi: ['汪达', '阮诚'] }
}

/** 牵头 of the stages: S1, S2, S3, and S4 with S5. */
export const SAMPLE_LEADS: Record<string, { city: string; yushui: string; fenyi: string }> = {
  FG: { city: '杨帆', yushui: '余发祥', fenyi: '易展' },
  'ZR-land': { city: '田野', yushui: '屠志诚', fenyi: '陆建中' },
  'ZR-planning': { city: '方圆', yushui: '桂远', fenyi: '涂新' },
  ZJ: { city: '褚建梁', yushui: '梁栋', fenyi: '高远' }
}
