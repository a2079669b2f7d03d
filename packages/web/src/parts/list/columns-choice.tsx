import { Button, Checkbox, Popover } from 'antd'
import { useWords } from '../../words/language'

interface ColumnsChoiceProps {
  readonly all: readonly { readonly name: string; readonly title: string }[]
  readonly standing: readonly { readonly name: string }[]
  readonly onChoose: (columns: string | undefined) => void
}

/** Which columns a list shows. */
export function ColumnsChoice({ all, standing, onChoose }: ColumnsChoiceProps) {
  const { t } = useWords()
  const names = standing.map(({ name }) => name)
  const toggle = (name: string, on: boolean): void => {
    const chosen = all.filter((one) => (one.name === name ? on : names.includes(one.name)))
    if (chosen.length > 0) onChoose(chosen.map((one) => one.name).join('.'))
  }
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <fieldset className="columns-choice">
          <legend>{t('list.columns')}</legend>
          {all.map(({ name, title }) => (
            <Checkbox key={name} checked={names.includes(name)} onChange={({ target }) => toggle(name, target.checked)}>
              {title}
            </Checkbox>
          ))}
          <Button size="small" onClick={() => onChoose(undefined)}>
            {t('list.usual')}
          </Button>
        </fieldset>
      }
    >
      <Button size="small">{t('list.columns')}</Button>
    </Popover>
  )
}
