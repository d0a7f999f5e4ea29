import { type BureauPlan, bureau, division, names, office, section } from './bureau-plan.ts'

/** The fictional Koe City: offices as a Japanese city of about 300,000 people has them. */
export const koeCityPlan: readonly BureauPlan[] = [
  bureau(
    '総務局|General Affairs Bureau',
    division(
      '総務部|General Affairs Division',
      section('総務課|General Affairs Section', 19),
      section('人事課|Personnel Section', 24),
      section('法制文書課|Legal Affairs and Documents Section', 12),
      section('契約課|Contracts Section', 14),
      office('職員研修所|Staff Training Institute', 6, 0),
    ),
    division(
      '危機管理部|Crisis Management Division',
      section('危機管理課|Crisis Management Section', 13),
      section('防災対策課|Disaster Prevention Section', 9),
    ),
  ),
  bureau(
    '企画財政局|Planning and Finance Bureau',
    division(
      '企画部|Planning Division',
      section('企画調整課|Planning and Coordination Section', 16),
      section('広報広聴課|Public Relations Section', 13),
      section('デジタル推進課|Digital Promotion Section', 22),
      section('統計課|Statistics Section', 5),
    ),
    division(
      '財政部|Finance Division',
      section('財政課|Budget Section', 17),
      section('管財課|Public Property Section', 21),
    ),
    division(
      '税務部|Tax Division',
      section('市民税課|Municipal Tax Section', 32),
      section('資産税課|Property Tax Section', 42, [
        '管理係|Administration Team',
        '土地係|Land Team',
        '家屋係|Buildings Team',
      ]),
      section('納税課|Tax Payment Section', 28),
    ),
  ),
  bureau(
    '市民局|Citizens Bureau',
    division(
      '市民生活部|Civic Life Division',
      section('市民課|Residents Section', 44, [
        '窓口係|Counter Team',
        '戸籍係|Family Register Team',
        '証明係|Certificates Team',
      ]),
      section('地域づくり課|Community Building Section', 15),
      section('生活安心課|Everyday Safety Section', 11),
      section('男女共同参画課|Gender Equality Section', 7),
    ),
    division(
      '地域支所部|Branch Offices Division',
      office('北支所|North Branch Office', 17),
      office('南支所|South Branch Office', 14),
      office('港支所|Harbour Branch Office', 8),
      office('山辺出張所|Yamabe Local Office', 4),
    ),
  ),
  bureau(
    '環境局|Environment Bureau',
    division(
      '環境部|Environment Division',
      section('環境政策課|Environmental Policy Section', 14),
      section('廃棄物対策課|Waste Management Section', 16),
      office('東清掃事務所|East Cleaning Office', 66, 0.55),
      office('西清掃事務所|West Cleaning Office', 62, 0.55),
      office('斎場|Municipal Crematorium', 6, 0.4),
    ),
  ),
  bureau(
    '福祉局|Welfare Bureau',
    division(
      '福祉部|Welfare Division',
      section('福祉政策課|Welfare Policy Section', 15),
      section('障がい福祉課|Disability Welfare Section', 27),
      section('高齢福祉課|Senior Welfare Section', 18),
      section('介護保険課|Long-term Care Insurance Section', 34),
      section('生活福祉課|Livelihood Support Section', 58, [
        '管理係|Administration Team',
        '保護第一係|Assistance Team 1',
        '保護第二係|Assistance Team 2',
        '自立支援係|Self-reliance Team',
      ]),
    ),
    division(
      'こども部|Children Division',
      section('子育て支援課|Child-rearing Support Section', 24),
      section('こども家庭相談課|Child and Family Counselling Section', 19),
      section('保育課|Childcare Section', 20),
      office('中央保育所|Central Nursery', 23, 0.12),
      office('浜保育所|Hama Nursery', 18, 0.12),
      office('発達支援センター|Developmental Support Centre', 16),
    ),
  ),
  bureau(
    '健康局|Health Bureau',
    division(
      '保健部|Public Health Division',
      section('保健総務課|Health Administration Section', 15),
      section('感染症対策課|Infectious Diseases Section', 18),
      section('生活衛生課|Environmental Hygiene Section', 25),
      section('健康づくり課|Health Promotion Section', 33),
      section('国保年金課|Health Insurance and Pension Section', 35),
      office('食肉衛生検査所|Meat Inspection Office', 9),
    ),
    division(
      '病院事務部|Hospital Administration Division',
      section('病院総務課|Hospital General Affairs Section', 17),
      section('医事課|Medical Administration Section', 13),
    ),
  ),
  bureau(
    '産業局|Industry Bureau',
    division(
      '商工部|Commerce and Industry Division',
      section('商工政策課|Commerce Policy Section', 14),
      section('観光課|Tourism Section', 17),
      section('企業立地課|Business Location Section', 6),
    ),
    division(
      '農林水産部|Agriculture, Forestry and Fisheries Division',
      section('農業振興課|Agriculture Section', 19),
      section('農地林務課|Farmland and Forestry Section', 18),
      section('水産振興課|Fisheries Section', 7),
      office('中央卸売市場|Central Wholesale Market', 14),
    ),
  ),
  bureau(
    '都市建設局|Urban Development Bureau',
    division(
      '都市部|Urban Planning Division',
      section('都市計画課|City Planning Section', 17),
      section('建築指導課|Building Guidance Section', 22),
      section('公園緑地課|Parks and Greenery Section', 26),
      section('住宅課|Housing Section', 16),
    ),
    division(
      '土木部|Public Works Division',
      section('道路建設課|Road Construction Section', 20),
      section('道路維持課|Road Maintenance Section', 28),
      section('河川課|Rivers Section', 12),
      section('用地課|Land Acquisition Section', 11),
      office('道路維持事業所|Road Maintenance Depot', 64, 0.5),
    ),
  ),
  bureau(
    '上下水道局|Water and Sewerage Bureau',
    division(
      '業務部|Business Division',
      section('経営企画課|Management Planning Section', 15),
      section('料金課|Charges Section', 17),
    ),
    division(
      '工務部|Engineering Division',
      section('水道施設課|Water Facilities Section', 29),
      section('配水課|Water Distribution Section', 40, [
        '計画係|Planning Team',
        '給水係|Supply Team',
        '維持係|Upkeep Team',
      ]),
      section('下水道整備課|Sewerage Section', 24),
      office('浄水場|Water Purification Plant', 31, 0.15),
      office('下水浄化センター|Sewage Treatment Centre', 21, 0.15),
    ),
  ),
  bureau(
    '交通局|Transport Bureau',
    division(
      '運輸部|Bus Operations Division',
      section('交通総務課|Transport Administration Section', 11),
      office('東営業所|East Bus Depot', 84, 0.6),
      office('西営業所|West Bus Depot', 70, 0.6),
    ),
  ),
  bureau(
    '教育委員会事務局|Board of Education Office',
    division(
      '教育部|Education Division',
      section('教育総務課|Education Administration Section', 15),
      section('学務課|School Affairs Section', 16),
      section('学校施設課|School Facilities Section', 14),
      office('学校給食センター|School Lunch Centre', 78, 0.6),
    ),
    division(
      '生涯学習部|Lifelong Learning Division',
      section('生涯学習課|Lifelong Learning Section', 12),
      section('スポーツ振興課|Sports Section', 11),
      section('文化財課|Cultural Heritage Section', 8),
      office('中央図書館|Central Library', 27),
      office('中央公民館|Central Community Hall', 9),
    ),
  ),
  {
    name: names('行政委員会等|Council and Commissions'),
    divisions: [],
    sections: [
      section('会計課|Accounting Section', 13),
      section('議会事務局議事課|City Assembly Proceedings Section', 12),
      section('監査委員事務局|Audit Office', 6),
      section('選挙管理委員会事務局|Election Office', 5),
      section('農業委員会事務局|Agricultural Commission Office', 7),
    ],
  },
]
