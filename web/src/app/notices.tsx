import type { ReactElement } from 'react'
import { dismiss, useNotices } from '../platform/notices.ts'
import { Notification } from '../ui/notification.tsx'

/** What was just done, above the page that one came to by doing it. */
export const Notices = (): ReactElement => (
  <div className="no-print flex flex-col gap-3 empty:hidden">
    {useNotices().map(({ id, kind, title }) => (
      <Notification key={id} kind={kind} title={title} onClose={() => dismiss(id)} />
    ))}
  </div>
)
