import type { LocalText } from './questionnaire.ts'

/** One side of the two-group view of a ladder. */
export type RankGroup = { readonly key: string; readonly label: LocalText }

/** `order` 1 is the most senior; `shortLabel` is for charts and narrow tables. */
export type Rank = {
  readonly key: string
  readonly order: number
  readonly label: LocalText
  readonly shortLabel: LocalText
  readonly group: RankGroup
}

export type RankLadder = {
  readonly key: string
  readonly label: LocalText
  readonly ranks: readonly Rank[]
}

// Aomori and Osaki name three stages and leave some staff outside them. The two-group view puts
// managers and supervisors on one side, general and all other staff on the other.
const managementAndSupervisors: RankGroup = {
  key: 'management-and-supervisors',
  label: { ja: '管理・監督職', en: 'Managers and supervisors' },
}
const generalAndOther: RankGroup = {
  key: 'general-and-other',
  label: { ja: '一般・その他', en: 'General and other staff' },
}

const supervisoryAndAbove: RankGroup = {
  key: 'supervisory-and-above',
  label: { ja: '係長職以上', en: 'Subsection chief and above' },
}
// Re-employed and fiscal-year staff stand here too: the group is everybody without a supervisory post.
const seniorClerkAndBelow: RankGroup = {
  key: 'senior-clerk-and-below',
  label: { ja: '主任職以下', en: 'Senior clerk and below' },
}

type RankRow = readonly [
  key: string,
  ja: string,
  en: string,
  shortJa: string,
  shortEn: string,
  group: RankGroup,
]

function rank([key, ja, en, shortJa, shortEn, group]: RankRow, index: number): Rank {
  return {
    key,
    order: index + 1,
    label: { ja, en },
    shortLabel: { ja: shortJa, en: shortEn },
    group,
  }
}

const aomoriRanks: readonly RankRow[] = [
  [
    'director-class',
    '部長級（部長・理事）',
    'Director class',
    '部長級',
    'Directors',
    managementAndSupervisors,
  ],
  [
    'deputy-director-class',
    '次長級（次長・参事）',
    'Deputy director class',
    '次長級',
    'Deputy directors',
    managementAndSupervisors,
  ],
  [
    'section-manager-class',
    '課長級（課長・副参事）',
    'Section manager class',
    '課長級',
    'Section managers',
    managementAndSupervisors,
  ],
  ['chief-class', '主幹級', 'Chief class', '主幹級', 'Chiefs', managementAndSupervisors],
  [
    'senior-staff-class',
    '主査級',
    'Senior staff class',
    '主査級',
    'Senior staff',
    managementAndSupervisors,
  ],
  ['staff-class', '主事級（主事・技師）', 'Staff class', '主事級', 'Staff', generalAndOther],
  [
    'technical-labour',
    '技能労務職員',
    'Technical labour staff',
    '技能労務',
    'Technical labour',
    generalAndOther,
  ],
  [
    're-employed',
    '再任用職員（60歳超職員を含む）',
    'Re-employed staff (staff over 60 included)',
    '再任用',
    'Re-employed',
    generalAndOther,
  ],
  [
    'fiscal-year-staff',
    '会計年度任用職員',
    'Fiscal-year appointed staff',
    '会計年度任用',
    'Fiscal-year staff',
    generalAndOther,
  ],
]

const sendaiRanks: readonly RankRow[] = [
  [
    'bureau-head',
    '局長・区長',
    'Bureau or ward head',
    '局長・区長',
    'Bureau heads',
    supervisoryAndAbove,
  ],
  [
    'deputy-bureau-head',
    '次長・副区長',
    'Deputy bureau or ward head',
    '次長・副区長',
    'Deputy bureau heads',
    supervisoryAndAbove,
  ],
  [
    'section-manager-in-post',
    'ポスト課長職',
    'Section manager in post',
    'ポスト課長',
    'Managers in post',
    supervisoryAndAbove,
  ],
  ['section-manager', '課長職', 'Section manager', '課長', 'Section managers', supervisoryAndAbove],
  [
    'subsection-chief-in-post',
    'ポスト係長職',
    'Subsection chief in post',
    'ポスト係長',
    'Chiefs in post',
    supervisoryAndAbove,
  ],
  ['subsection-chief', '係長職', 'Subsection chief', '係長', 'Chiefs', supervisoryAndAbove],
  [
    'lead-senior-clerk',
    '総括主任',
    'Lead senior clerk',
    '総括主任',
    'Lead senior clerks',
    seniorClerkAndBelow,
  ],
  ['senior-clerk', '主任', 'Senior clerk', '主任', 'Senior clerks', seniorClerkAndBelow],
  [
    'staff',
    '主任に昇任する前の職員',
    'Staff before promotion to senior clerk',
    '主任昇任前',
    'Staff',
    seniorClerkAndBelow,
  ],
  ['re-employed', '再任用職員', 'Re-employed staff', '再任用', 'Re-employed', seniorClerkAndBelow],
  [
    'fiscal-year-staff',
    '会計年度任用職員',
    'Fiscal-year appointed staff',
    '会計年度任用',
    'Fiscal-year staff',
    seniorClerkAndBelow,
  ],
]

const osakiRanks: readonly RankRow[] = [
  [
    'management-grades',
    '管理職（6級～8級）',
    'Management (grades 6 to 8)',
    '管理職',
    'Management',
    managementAndSupervisors,
  ],
  [
    'supervisor-grades',
    '中堅・監督者（3級～5級）',
    'Mid-level and supervisors (grades 3 to 5)',
    '中堅・監督者',
    'Supervisors',
    managementAndSupervisors,
  ],
  [
    'young-grades',
    '若手（1級～2級）',
    'Young staff (grades 1 to 2)',
    '若手',
    'Young staff',
    generalAndOther,
  ],
  ['over-60', '60歳超の職員', 'Staff over 60', '60歳超', 'Over 60', generalAndOther],
  [
    'fiscal-year-staff',
    '会計年度任用職員',
    'Fiscal-year appointed staff',
    '会計年度任用',
    'Fiscal-year staff',
    generalAndOther,
  ],
]

export const aomoriLadder: RankLadder = {
  key: 'aomori',
  label: { ja: '青森市の職位区分', en: 'Rank ladder of Aomori' },
  ranks: aomoriRanks.map(rank),
}

export const sendaiLadder: RankLadder = {
  key: 'sendai',
  label: { ja: '仙台市の職位区分', en: 'Rank ladder of Sendai' },
  ranks: sendaiRanks.map(rank),
}

export const osakiLadder: RankLadder = {
  key: 'osaki',
  label: { ja: '大崎市の職位区分', en: 'Rank ladder of Osaki' },
  ranks: osakiRanks.map(rank),
}

export const rankLadders: readonly RankLadder[] = [aomoriLadder, sendaiLadder, osakiLadder]
