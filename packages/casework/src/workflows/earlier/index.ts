import type { Workflow } from '../../workflow'
import caseAcceptance1 from './caseAcceptance-1.json'
import clue1 from './clue-1.json'
import custodyNecessity1 from './custodyNecessity-1.json'
import diversion1 from './diversion-1.json'
import diversion2 from './diversion-2.json'
import earlyIntervention1 from './earlyIntervention-1.json'
import earlyIntervention2 from './earlyIntervention-2.json'
import fileReview1 from './fileReview-1.json'
import filingSupervision1 from './filingSupervision-1.json'
import filingSupervision2 from './filingSupervision-2.json'
import filingSupervision3 from './filingSupervision-3.json'
import filingSupervision4 from './filingSupervision-4.json'
import investigationSupervision1 from './investigationSupervision-1.json'
import investigationSupervision2 from './investigationSupervision-2.json'
import investigationSupervision3 from './investigationSupervision-3.json'
import investigationSupervision4 from './investigationSupervision-4.json'
import minorsSession1 from './minorsSession-1.json'
import patrol1 from './patrol-1.json'
import patrol2 from './patrol-2.json'
import pleaLeniency1 from './pleaLeniency-1.json'
import processMonitoring1 from './processMonitoring-1.json'
import pursuit1 from './pursuit-1.json'
import pursuit2 from './pursuit-2.json'
import pursuit3 from './pursuit-3.json'
import reconsideration1 from './reconsideration-1.json'
import supervisionAsCase1 from './supervisionAsCase-1.json'

/** What was written here compiled as a workflow while it was in force, and its fingerprint says that it is the same still. */
const asItWas = (definition: object): Workflow => definition as Workflow

/** Every version that is not in force any more: matters that were opened under it run to their end by it. */
export const earlierWorkflows: readonly Workflow[] = [
  filingSupervision1,
  filingSupervision2,
  filingSupervision3,
  investigationSupervision1,
  investigationSupervision2,
  investigationSupervision3,
  supervisionAsCase1,
  patrol1,
  patrol2,
  fileReview1,
  caseAcceptance1,
  pursuit1,
  pursuit2,
  custodyNecessity1,
  reconsideration1,
  processMonitoring1,
  pleaLeniency1,
  minorsSession1,
  earlyIntervention1,
  diversion1,
  clue1,
  filingSupervision4,
  investigationSupervision4,
  pursuit3,
  diversion2,
  earlyIntervention2,
].map(asItWas)
