import { administrativeQuestioning } from '../../lawful/administrative'
import { ADULT, type Plan } from '../../plan'
import { setEverywhere } from '../../story'
import { deafMute, foreignTongue, interpreted, interpretedAfterwards, somebodyCame } from './interpreter'

export const rgtInterpreterAdministrative: Plan = {
  model: 'RGT-INTERPRETER/administrative',
  casting: ADULT,
  base: administrativeQuestioning,
  violated: [foreignTongue, deafMute, interpretedAfterwards],
  lawful: [
    interpreted(foreignTongue),
    interpreted(deafMute),
    (story) => setEverywhere(story, 'person', { language: 'cmn' }),
  ],
  unknown: somebodyCame,
}
