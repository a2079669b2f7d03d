import { resolveVocabulary, type Vocabulary } from '../vocabulary'
import { datasets } from './datasets'
import { enums } from './enums'
import { fields } from './fields'
import { groups } from './groups'
import { intervals } from './intervals'
import { kinds } from './kinds'
import { objects } from './objects'
import { sources } from './sources'

/** What police, centre, procuratorate and court systems say about a criminal case. */
export const criminalProcedure: Vocabulary = resolveVocabulary({
  name: 'criminal-procedure',
  version: 1,
  enums,
  fields,
  objects,
  kinds,
  groups,
  intervals,
  datasets,
  sources,
})
