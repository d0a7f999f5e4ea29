import type { ReactElement } from 'react'
import type { Language } from '../platform/i18n.ts'
import { Card } from '../ui/card.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { BandScale } from './band-scale/band-scale.tsx'
import { DotPlot } from './dot-plot/dot-plot.tsx'
import {
  bandsIn,
  columnsIn,
  itemsIn,
  mean,
  participationIn,
  ranksIn,
  sectionItemsIn,
  unitsIn,
} from './gallery-data.ts'
import { HeatMap } from './heat-map/heat-map.tsx'
import { ParticipationBars } from './participation-bars/participation-bars.tsx'
import { RankComparison } from './rank-comparison/rank-comparison.tsx'

/** Every chart once, with data of the size of a real city. Not part of the built application. */
export const GalleryCharts = ({ language }: { readonly language: Language }): ReactElement => {
  const say = (ja: string, en: string) => (language === 'ja' ? ja : en)
  const bands = bandsIn(language)
  const how = (
    <p>
      {say(
        '各設問の平均点は、回答した人の点数（1〜5）の合計を、回答した人数で割ったものです。端数は四捨五入しています。',
        'The mean of a question is the sum of its scores (1–5) divided by the people who answered it, rounded half up.',
      )}
    </p>
  )
  return (
    <>
      <PageHeading
        title={say('令和6年度 職員アンケートの結果', 'Results of the staff survey, FY2024')}
        lead={say(
          'エンゲージメントは3.25で「平均より低い」。成長の機会は伸びましたが、認められる実感は下がりました。',
          'Engagement is 3.25, below average. Chances to grow have risen; being recognised has fallen.',
        )}
      />
      <div className="grid gap-6 lg:grid-cols-2">
        <Card>
          <BandScale
            title={say(
              'エンゲージメントは「平均より低い」区分です',
              'Engagement is in the band below average',
            )}
            subtitle={say(
              '13項目の平均、1〜5点、回答636人、令和6年度',
              'Mean of 13 questions, 1–5, 636 people, FY2024',
            )}
            name={say('エンゲージメント', 'Engagement')}
            fileName="engagement"
            figure={mean(3.25, 636, 0.05)}
            last={mean(3.19, 590)}
            change={{ text: '+0.06', verdict: 'none' }}
            target={{ value: 3.6, text: '3.60' }}
            bands={bands}
            howComputed={how}
          />
        </Card>
        <Card>
          <ParticipationBars
            title={say(
              '回答率は部によって倍以上の開きがあります',
              'Response rates differ by more than a factor of two',
            )}
            subtitle={say(
              '部ごとの回答率、縦線は前回',
              'Response rate by department; the tick is last time',
            )}
            groupHeading={say('部', 'Department')}
            fileName="participation"
            rows={participationIn(language)}
            whole={{ value: 31.2, text: '31.2' }}
          />
        </Card>
      </div>
      <Card>
        <DotPlot
          title={say(
            '成長の機会は伸びたが、認められる実感は低いまま',
            'Chances to grow have risen, recognition stays low',
          )}
          subtitle={say(
            '13項目の平均点、1〜5点、回答636人、令和6年度と前回',
            'Means of 13 questions, 1–5, 636 people, FY2024 and last time',
          )}
          fileName="items"
          items={itemsIn(language)}
          bands={bands}
          howComputed={how}
        />
      </Card>
      <Card>
        <RankComparison
          title={say(
            '職位が下がるほど低く、主査級でいちばん低い',
            'Scores fall with rank; senior staff score lowest',
          )}
          subtitle={say('エンゲージメント、職位別、1〜5点', 'Engagement by rank, 1–5')}
          groupHeading={say('職位', 'Rank')}
          fileName="ranks"
          groups={ranksIn(language)}
          organisation={{ value: 3.25, text: '3.25' }}
          bands={bands}
          howComputed={how}
        />
      </Card>
      <HeatMap
        title={say(
          '「認める言葉」はほとんどの部で低い',
          'Recognition is low in almost every department',
        )}
        subtitle={say(
          '部・課 × 項目の平均点、1〜5点、令和6年度',
          'Means by department and question, 1–5, FY2024',
        )}
        fileName="heat-map"
        columns={columnsIn(language)}
        rows={unitsIn(language)}
        bands={bands}
        initiallyOpen={['General affairs']}
        howComputed={how}
      />
      <Card>
        <DotPlot
          title={say('この課は同僚への信頼が高い', 'This section trusts its colleagues')}
          subtitle={say(
            '13項目の平均点、1〜5点、回答14人、点線は組織全体',
            'Means of 13 questions, 14 people, dashed: whole city',
          )}
          fileName="section-items"
          items={sectionItemsIn(language)}
          bands={bands}
          initialOrder="questionnaire"
        />
      </Card>
    </>
  )
}
