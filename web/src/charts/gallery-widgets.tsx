import { type ReactElement, useState } from 'react'
import type { Language } from '../platform/i18n.ts'
import { Button } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { ConfirmDialog } from '../ui/dialog.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { FileDrop } from '../ui/file-drop.tsx'
import { ButtonLink, Link } from '../ui/link.tsx'
import { Notification } from '../ui/notification.tsx'
import { Breadcrumbs, PageHeading } from '../ui/page-heading.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { Select } from '../ui/select.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { StatNumber } from '../ui/stat-number.tsx'
import { EmptyState, ErrorState } from '../ui/states.tsx'
import { Stepper } from '../ui/stepper.tsx'
import { Table } from '../ui/table.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { DateField, TextField } from '../ui/text-field.tsx'

type Say = (ja: string, en: string) => string

const Form = ({ say }: { readonly say: Say }): ReactElement => {
  const [name, setName] = useState('')
  const [day, setDay] = useState('2026-03-31T17:00')
  const [kind, setKind] = useState<'all' | 'regular' | ''>('')
  const [mail, setMail] = useState(true)
  const [view, setView] = useState<'ladder' | 'two' | null>('ladder')
  return (
    <div className="grid gap-6 md:grid-cols-2">
      <TextField
        label={say('調査の名前', 'Name of the survey')}
        value={name}
        onChange={setName}
        required
        help={say('職員に見える名前です', 'Staff see this name')}
        error={name === '' ? say('名前を入力してください', 'Please enter a name') : undefined}
      />
      <Select
        label={say('対象', 'Audience')}
        value={kind}
        onChange={setKind}
        options={[
          { value: 'all', label: say('すべての職員', 'All staff') },
          { value: 'regular', label: say('常勤職員', 'Regular staff') },
        ]}
      />
      <DateField
        label={say('締め切り', 'Closes')}
        value={day}
        onChange={setDay}
        withTime
        required
      />
      <RadioGroup
        label={say('比べ方', 'Comparison')}
        value={view}
        onChange={setView}
        inline
        options={[
          { value: 'ladder', label: say('職位ごと', 'Each rank') },
          { value: 'two', label: say('2つの群', 'Two groups') },
        ]}
      />
      <Checkbox
        label={say('終了したらメールで知らせる', 'Tell me by mail when it is done')}
        checked={mail}
        onChange={setMail}
      />
      <FileDrop
        label={say('職員名簿', 'Roster')}
        accept={['.csv', '.xlsx']}
        onFile={() => undefined}
        help={say('CSV（UTF-8、CP932）またはExcel', 'CSV (UTF-8, CP932) or Excel')}
      />
    </div>
  )
}

const States = ({ say }: { readonly say: Say }): ReactElement => (
  <div className="flex flex-col gap-6">
    <Notification
      kind="info"
      title={say('締め切りまであと3日です', 'Three days left')}
      onClose={() => undefined}
    />
    <Notification kind="success" title={say('2,041人を取り込みました', '2,041 people imported')} />
    <Notification
      kind="warning"
      title={say('9つの課は、このままでは結果を表示できません', 'Nine sections will show nothing')}
    >
      <p>{say('あと1人から3人の回答が必要です。', 'They need one to three more responses.')}</p>
    </Notification>
    <ErrorState
      detail={say('サーバーに接続できませんでした。', 'The server could not be reached.')}
      requestId="req-7f3a9c"
      onRetry={() => undefined}
    />
    <EmptyState
      title={say('まだ調査がありません', 'No surveys yet')}
      action={<Button>{say('調査をつくる', 'Create a survey')}</Button>}
    >
      <p>
        {say(
          '13項目の標準の設問からすぐに始められます。',
          'Start at once from the 13 standard questions.',
        )}
      </p>
    </EmptyState>
    <PageSkeleton />
  </div>
)

const People = ({ say }: { readonly say: Say }): ReactElement => (
  <Table
    caption={say('職員', 'Staff')}
    rows={[
      { id: '10233', unit: say('人事課', 'Personnel'), n: 12 },
      { id: '10234', unit: say('財政課', 'Budget'), n: 8 },
    ]}
    rowKey={(row) => row.id}
    columns={[
      {
        key: 'unit',
        header: say('所属', 'Unit'),
        cell: (row) => row.unit,
        rowHeader: true,
        sortValue: (row) => row.unit,
      },
      {
        key: 'n',
        header: say('人数', 'People'),
        cell: (row) => row.n,
        align: 'end',
        sortValue: (row) => row.n,
      },
    ]}
  />
)

export const GalleryWidgets = ({ language }: { readonly language: Language }): ReactElement => {
  const say: Say = (ja, en) => (language === 'ja' ? ja : en)
  const [asking, setAsking] = useState(false)
  const [pending, setPending] = useState(false)
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: say('調査', 'Surveys'), href: '#a' },
          { label: say('令和7年度', 'FY2025') },
        ]}
      />
      <PageHeading
        title={say('部品の見本', 'Widgets')}
        lead={say('すべての画面で使う部品です。', 'What all pages are made of.')}
        actions={<ButtonLink href="#print">{say('印刷する', 'Print')}</ButtonLink>}
      />
      <Stepper
        label={say('手順', 'Steps')}
        current={1}
        steps={[
          say('名簿', 'Roster'),
          say('設問', 'Questions'),
          say('日程', 'Dates'),
          say('開始', 'Launch'),
        ]}
      />
      <div className="grid gap-6 md:grid-cols-3">
        <Card title={say('回答率', 'Response rate')}>
          <StatNumber
            label={say('現在', 'Now')}
            value="31.2"
            unit="%"
            comparison={say('前回の同じ日 28.4%', 'Same day last time 28.4%')}
          />
          <ProgressBar
            label={say('回答', 'Responses')}
            value={636}
            max={2041}
            valueText="636 / 2,041"
          />
        </Card>
        <Card title={say('操作', 'Actions')}>
          <div className="flex flex-wrap gap-3">
            <Button onPress={() => setPending(!pending)} isPending={pending}>
              {say('保存する', 'Save')}
            </Button>
            <Button kind="secondary">{say('下書きにする', 'Keep as draft')}</Button>
            <Button kind="tertiary">{say('詳しく見る', 'Details')}</Button>
            <Button kind="danger" onPress={() => setAsking(true)}>
              {say('締め切る', 'Close')}
            </Button>
            <Button isDisabled>{say('送る', 'Send')}</Button>
          </div>
        </Card>
        <Card title={say('説明', 'Explanation')}>
          <Disclosure summary={say('計算のしかた', 'How this was computed')} open>
            <p>
              {say('平均は回答者数で割ります。', 'Means are per respondent.')}{' '}
              <Link href="#x">{say('詳しく', 'More')}</Link>
            </p>
          </Disclosure>
        </Card>
      </div>
      <Section title={say('入力', 'Input')}>
        <Form say={say} />
      </Section>
      <Section title={say('一覧', 'List')}>
        <Tabs
          label={say('表示', 'View')}
          items={[
            { id: 'a', label: say('職員', 'Staff'), content: <People say={say} /> },
            { id: 'b', label: say('部署', 'Units'), content: <p>{say('部署', 'Units')}</p> },
          ]}
        />
      </Section>
      <Section title={say('状態', 'States')}>
        <States say={say} />
      </Section>
      <ConfirmDialog
        title={say('調査を締め切りますか', 'Close the survey?')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => undefined}
        confirmLabel={say('締め切る', 'Close')}
        danger
      >
        <p>
          {say(
            '締め切ると、もう回答を受け付けません。元に戻せません。',
            'No more answers will be accepted. This cannot be undone.',
          )}
        </p>
      </ConfirmDialog>
    </>
  )
}
