import {
  type ImportPreviewDto,
  type ImportVocabularyDto,
  importVocabularySchema,
  storedMappingSchema,
} from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select, Table } from 'antd'
import { useState } from 'react'
import { RequestFailure, request } from '../api/request'
import { useAct } from '../api/use-act'
import { useOffice } from '../shell/office'
import { useWords } from '../words/language'
import { ImportProblems } from './import-problems'
import { MappingCodes } from './mapping-codes'
import { MappingConstants } from './mapping-constants'
import {
  fixable,
  guessCodes,
  guessColumns,
  guessKeys,
  type KindChoice,
  kindNames,
  lacking,
  type MappingDraft,
  type Meaning,
  mappingBody,
  meaningsOf,
} from './mapping-draft'
import { MappingKind } from './mapping-kind'
import { Failure, Loading } from './page-state'

type Column = ImportPreviewDto['columns'][number]

interface MappingEditorProps {
  readonly columns: readonly Column[]
  /** Told the id of the mapping once it is kept. */
  readonly onKept: (id: string) => void
}

interface EditingProps extends MappingEditorProps {
  readonly vocabulary: ImportVocabularyDto
}

interface ColumnsProps {
  readonly columns: readonly Column[]
  readonly draft: MappingDraft
  readonly meanings: readonly Meaning[]
  readonly onChange: (columns: MappingDraft['columns']) => void
}

/** One line a column: what stands in it, what it means, and its code table. */
function Columns({ columns, draft, meanings, onChange }: ColumnsProps) {
  const { t, say } = useWords()
  const groups = [...new Map(meanings.map(({ group }) => [group.en, group])).values()]
  const options = [
    { value: '', label: t('mapping.nothing') },
    ...groups.map((group) => ({
      label: say(group),
      options: meanings
        .filter((one) => one.group.en === group.en)
        .map(({ key, title, required }) => ({
          value: key,
          label: `${say(group)} · ${say(title)}${required ? ` ${t('mapping.required')}` : ''}`,
        })),
    })),
  ]
  const choose = (column: Column, key: string): void => {
    const { [column.name]: _, ...others } = draft.columns
    const meaning = meanings.find((one) => one.key === key)
    onChange(
      meaning === undefined
        ? others
        : { ...others, [column.name]: { key, codes: guessCodes(column.samples, meaning.values) } },
    )
  }
  return (
    <Table<Column>
      size="small"
      rowKey="name"
      dataSource={[...columns]}
      pagination={false}
      columns={[
        { title: t('mapping.column'), dataIndex: 'name', key: 'name', width: 160 },
        {
          title: t('mapping.samples'),
          key: 'samples',
          render: (_, { samples }) => samples.slice(0, 3).join(t('importMark.list')),
        },
        {
          title: t('mapping.meaning'),
          key: 'meaning',
          width: 280,
          render: (_, column) => (
            <Select<string>
              showSearch={{ optionFilterProp: 'label' }}
              aria-label={`${t('mapping.meaning')} ${column.name}`}
              style={{ width: 260 }}
              value={draft.columns[column.name]?.key ?? ''}
              onChange={(key) => choose(column, key)}
              options={options}
            />
          ),
        },
        {
          title: t('mapping.codes'),
          key: 'codes',
          width: 300,
          render: (_, column) => {
            const meant = draft.columns[column.name]
            const meaning = meanings.find(({ key }) => key === meant?.key)
            if (meant === undefined || meaning === undefined || meaning.values.length === 0) return null
            return (
              <MappingCodes
                key={meant.key}
                column={column.name}
                samples={column.samples}
                codes={meant.codes}
                values={meaning.values}
                onChange={(codes) => onChange({ ...draft.columns, [column.name]: { ...meant, codes } })}
              />
            )
          },
        },
      ]}
    />
  )
}

interface HeadProps {
  readonly draft: MappingDraft
  readonly columns: readonly Column[]
  readonly vocabulary: ImportVocabularyDto
  readonly onChange: (change: Partial<MappingDraft>) => void
  readonly onKind: (kind: KindChoice) => void
}

/** Name, system, what the rows report, and by which columns a record is known. */
function Head({ draft, columns, vocabulary, onChange, onKind }: HeadProps) {
  const { t, say } = useWords()
  return (
    <div className="mapping-head">
      <div>
        <span>{t('mapping.name')}</span>
        <Input
          aria-label={t('mapping.name')}
          value={draft.name}
          maxLength={64}
          onChange={({ target }) => onChange({ name: target.value })}
        />
      </div>
      <div>
        <span>{t('mapping.source')}</span>
        <Select<string>
          aria-label={t('mapping.source')}
          value={draft.source}
          onChange={(source) => onChange({ source })}
          options={vocabulary.sources.map(({ id, name }) => ({ value: id, label: say(name) }))}
        />
      </div>
      <MappingKind kind={draft.kind} columns={columns} kinds={vocabulary.kinds} onChange={onKind} />
      <div>
        <span>{t('mapping.keys')}</span>
        <Select<string[]>
          mode="multiple"
          aria-label={t('mapping.keys')}
          value={[...draft.keys]}
          onChange={(keys) => onChange({ keys })}
          options={columns.map(({ name }) => ({ value: name, label: name }))}
        />
      </div>
    </div>
  )
}

type Kinds = ImportVocabularyDto['kinds']
const kindsIn = (kind: KindChoice, { kinds }: ImportVocabularyDto): Kinds => {
  const names = kindNames(kind)
  return kinds.filter(({ name }) => names.includes(name))
}

/** The draft after another choice of what the rows report: what was chosen stays where it still can be, the rest is guessed. */
function withKind(
  draft: MappingDraft,
  kind: KindChoice,
  columns: readonly Column[],
  meanings: readonly Meaning[],
): MappingDraft {
  const known = new Set(meanings.map(({ key }) => key))
  const isTold = (column: string): boolean => 'column' in kind && column === kind.column
  const kept = Object.entries(draft.columns).filter(([column, { key }]) => known.has(key) && !isTold(column))
  const taken = new Set([...kept.map(([, { key }]) => key), ...Object.keys(draft.constants)])
  const free = columns.filter(({ name }) => !isTold(name) && !kept.some(([column]) => column === name))
  const guessed = guessColumns(
    free,
    meanings.filter(({ key }) => !taken.has(key)),
  )
  const constants = Object.entries(draft.constants).filter(([key]) => known.has(key))
  return {
    ...draft,
    kind,
    columns: { ...guessed, ...Object.fromEntries(kept) },
    constants: Object.fromEntries(constants),
  }
}

function Editing({ columns, vocabulary, onKept }: EditingProps) {
  const { t, say } = useWords()
  const sites = (useOffice().data?.sites ?? []).map(({ id, name }) => ({
    value: id,
    title: name ?? { zh: id, en: id },
  }))
  const meaningsFor = (kind: KindChoice): readonly Meaning[] =>
    meaningsOf(kindsIn(kind, vocabulary), { objects: vocabulary.objects, sites })
  const [first] = vocabulary.kinds
  const start = vocabulary.kinds.find(({ name }) => name === 'detentionBegan') ?? first
  const [draft, setDraft] = useState<MappingDraft>(() => {
    const kind = { name: start?.name ?? '' }
    const source = start?.source ?? ''
    const empty = { name: '', source, kind, keys: guessKeys(columns), columns: {}, constants: {} }
    return withKind(empty, kind, columns, meaningsFor(kind))
  })
  const { act, busy, failure } = useAct()
  const kinds = kindsIn(draft.kind, vocabulary)
  const meanings = meaningsFor(draft.kind)
  const lacks = lacking(draft, meanings)
  const chooseKind = (kind: KindChoice): void => {
    const source = kindsIn(kind, vocabulary)[0]?.source ?? draft.source
    setDraft({ ...withKind(draft, kind, columns, meaningsFor(kind)), source })
  }
  const keep = (): Promise<boolean> =>
    act(async () => {
      const body = { name: draft.name, body: mappingBody(draft, kinds) }
      const kept = await request('/import-mappings', storedMappingSchema, { method: 'POST', body })
      onKept(kept.id)
    })
  const missing = [
    ...(kinds.length > 0 ? [] : [t('mapping.kind')]),
    ...lacks.meanings.map(({ group, title }) => `${say(group)} · ${say(title)}`),
    ...(lacks.hasKey ? [] : [t('mapping.keys')]),
  ]
  const problems = failure instanceof RequestFailure ? (failure.problem?.problems ?? []) : []
  return (
    <>
      <Head
        draft={draft}
        columns={columns}
        vocabulary={vocabulary}
        onChange={(change) => setDraft({ ...draft, ...change })}
        onKind={chooseKind}
      />
      <p className="hint">{t('mapping.hint')}</p>
      <Columns
        columns={columns.filter(({ name }) => !('column' in draft.kind && draft.kind.column === name))}
        draft={draft}
        meanings={meanings}
        onChange={(meant) => setDraft({ ...draft, columns: meant })}
      />
      <MappingConstants
        constants={draft.constants}
        meanings={meanings}
        free={fixable(draft, meanings, kinds)}
        onChange={(constants) => setDraft({ ...draft, constants })}
      />
      {missing.length === 0 ? null : (
        <p className="import-missing">
          ✕ {t('mapping.lacks')} {missing.join(t('importMark.list'))}
        </p>
      )}
      {failure === undefined || problems.length === 1 ? null : <Failure failure={failure} />}
      {problems.length === 0 ? null : <ImportProblems problems={problems} />}
      <p className="actions">
        <Button
          type="primary"
          loading={busy}
          disabled={missing.length > 0 || draft.name.trim() === ''}
          onClick={() => void keep()}
        >
          {t('mapping.keep')}
        </Button>
      </p>
    </>
  )
}

/** Makes a new mapping from the columns of a file: what each means, and which words stand for which values. */
export function MappingEditor(props: MappingEditorProps) {
  const query = useQuery({
    queryKey: ['import-vocabulary'],
    queryFn: ({ signal }) => request('/import-vocabulary', importVocabularySchema, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (query.isPending) return <Loading />
  if (query.isError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  return <Editing {...props} vocabulary={query.data} />
}
