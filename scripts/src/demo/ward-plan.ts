import { type BureauPlan, bureau, division, office, section } from './bureau-plan.ts'
import { placeName } from './place-names.ts'

/** A ward office (区役所) and its field offices: what a larger city has more of. */
export function wardPlan(index: number): BureauPlan {
  const { ja, en } = placeName(index)
  return bureau(
    `${ja}区役所|${en} Ward Office`,
    division(
      '区民部|Ward Residents Division',
      section('区総務課|Ward General Affairs Section', 18),
      section('地域振興課|Community Promotion Section', 15),
      section('戸籍住民課|Register Section', 38, [
        '窓口係|Counter Team',
        '戸籍係|Family Register Team',
      ]),
      section('保険年金課|Insurance and Pension Section', 29),
      office(`${ja}区民センター|${en} Civic Centre`, 7),
    ),
    division(
      '税務部|Ward Tax Division',
      section('市民税課|Municipal Tax Section', 24),
      section('固定資産税課|Property Tax Section', 27),
    ),
    division(
      '保健福祉部|Health and Welfare Division',
      section('管理課|Administration Section', 13),
      section('保護課|Public Assistance Section', 46, [
        '保護第一係|Assistance Team 1',
        '保護第二係|Assistance Team 2',
        '庶務係|General Team',
      ]),
      section('家庭健康課|Family Health Section', 26),
      section('障害高齢課|Disability and Senior Section', 23),
      office(`${ja}保育所|${en} Nursery`, 19, 0.12),
      office(`${ja}児童館|${en} Children's Hall`, 5),
    ),
    division(
      '建設部|Ward Construction Division',
      section('道路課|Roads Section', 21),
      section('公園課|Parks Section', 14),
      office(`${ja}環境事業所|${en} Cleaning Depot`, 63, 0.55),
    ),
    division(
      '学校支援部|School Support Division',
      section('学校事務課|School Office Section', 16),
      office(`${ja}給食センター|${en} School Lunch Centre`, 32, 0.6),
      office(`${ja}図書館|${en} Library`, 12),
    ),
  )
}
