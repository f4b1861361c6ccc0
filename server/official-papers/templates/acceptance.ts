import { chineseDate } from '../chinese-date.ts'
import { itemRows, paragraph, projectRows, type Template } from './template.ts'

export const acceptance: Template<'acceptance'> = {
  word: '受',
  title: () => '受理通知书',
  blocks: (facts) => [
    paragraph(
      facts.deemed
        ? `你单位提交的“${facts.project}”${facts.stage}申请，本机关在收到之日起五个工作日内未告知是否受理。依照《中华人民共和国行政许可法》第三十二条第一款第四项，该申请自${chineseDate(facts.acceptedOn)}起即为受理（视为受理）。`
        : `你单位提交的“${facts.project}”${facts.stage}申请，材料齐全、符合法定形式。依照《中华人民共和国行政许可法》第三十二条第一款第五项，本机关决定自${chineseDate(facts.acceptedOn)}起予以受理。`
    ),
    paragraph(
      `本阶段承诺办理时限为 ${facts.days} 个工作日，自受理之次日起计算。依法需要听证、检验、检测、鉴定和专家评审的时间不计算在内，届时另行书面告知。下列事项由各部门并联审查：`
    ),
    { kind: 'table', rows: [...projectRows(facts), ...itemRows(facts.items)] }
  ]
}
