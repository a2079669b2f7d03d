import { type ListName, sheetListSchema } from '@hengjian/contract'
import { Button, Segmented } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../words/language'
import { ColumnsChoice } from './columns-choice'
import type { ListSearch } from './list-search'
import { SavedViews } from './saved-views'
import { SheetButton } from './sheet-dialog'

type Named = readonly { readonly name: string; readonly title: string }[]

/** How close rows stand. */
export const DENSITIES = ['close', 'wide'] as const
export type Density = (typeof DENSITIES)[number]

interface ListToolsProps {
  readonly list: ListName
  readonly title: string
  readonly total: number | undefined
  readonly search: ListSearch
  readonly asked: object
  readonly all: Named
  readonly standing: Named
  readonly density: Density
  /** Changes how the list looks, in the address and for the next time. */
  readonly onLook: (look: { readonly columns?: string | undefined; readonly density?: string }) => void
  readonly onOpen: ((search: Readonly<Record<string, string>>) => void) | undefined
  /** Instead of printing the page as it stands, and whatever else this list can do. */
  readonly more: ReactNode
}

const sheetOf = (list: ListName) => sheetListSchema.options.find((one) => one === list)

/** What can be done with a whole list: save its look, choose columns and density, take it along, print it. */
export function ListTools({
  list,
  title,
  total,
  search,
  asked,
  all,
  standing,
  density,
  onLook,
  onOpen,
  more,
}: ListToolsProps) {
  const { t } = useWords()
  const sheet = sheetOf(list)
  return (
    <span className="list-tools">
      {onOpen === undefined ? null : <SavedViews list={list} search={search} onOpen={onOpen} />}
      <ColumnsChoice all={all} standing={standing} onChoose={(columns) => onLook({ columns })} />
      <Segmented<Density>
        size="small"
        aria-label={t('list.density')}
        value={density}
        onChange={(value) => onLook({ density: value })}
        options={DENSITIES.map((value) => ({ value, label: t(`list.${value}`) }))}
      />
      {sheet === undefined ? null : (
        <SheetButton list={sheet} title={title} total={total} asked={asked} columns={standing} />
      )}
      {more ?? (
        <Button size="small" onClick={() => window.print()}>
          {t('list.print')}
        </Button>
      )}
    </span>
  )
}
