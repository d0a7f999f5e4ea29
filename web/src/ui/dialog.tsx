import { type ReactElement, type ReactNode, useState } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'

type DialogProps = {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  readonly actions: ReactNode
  /** An alert interrupts: use it where something cannot be undone. */
  readonly role?: 'dialog' | 'alertdialog'
}

export const Dialog = (props: DialogProps): ReactElement => (
  <ModalOverlay
    isOpen={props.isOpen}
    isDismissable={props.role !== 'alertdialog'}
    onOpenChange={(open) => {
      if (!open) props.onClose()
    }}
    className="fixed inset-0 z-40 flex items-end justify-center bg-black/50 p-4 sm:items-center"
  >
    <Modal className="max-h-full w-full max-w-140 overflow-auto rounded-12 bg-white shadow-4">
      <AriaDialog role={props.role ?? 'dialog'} className="flex flex-col gap-4 p-6 outline-none">
        <Heading slot="title" level={2}>
          {props.title}
        </Heading>
        <div className="flex flex-col gap-4">{props.children}</div>
        <div className="flex flex-wrap justify-end gap-3 pt-2">{props.actions}</div>
      </AriaDialog>
    </Modal>
  </ModalOverlay>
)

type ConfirmProps = {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  /** Closes by itself when the promise is done; an error keeps the dialog open for `children`. */
  readonly onConfirm: () => Promise<unknown> | undefined
  readonly confirmLabel: string
  readonly cancelLabel?: string
  readonly danger?: boolean
  readonly children: ReactNode
}

/** Asks before something that cannot be taken back. The verb on the button is the thing done. */
export const ConfirmDialog = (props: ConfirmProps): ReactElement => {
  const { t } = useTranslation('ui')
  const [pending, setPending] = useState(false)
  const confirm = async () => {
    setPending(true)
    try {
      await props.onConfirm()
      props.onClose()
    } catch {
      // The dialog stays open, and its children say what went wrong.
    } finally {
      setPending(false)
    }
  }
  return (
    <Dialog
      title={props.title}
      isOpen={props.isOpen}
      onClose={props.onClose}
      role="alertdialog"
      actions={
        <>
          <Button kind="secondary" onPress={props.onClose} isDisabled={pending}>
            {props.cancelLabel ?? t('cancel')}
          </Button>
          <Button kind={props.danger ? 'danger' : 'primary'} onPress={confirm} isPending={pending}>
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  )
}
