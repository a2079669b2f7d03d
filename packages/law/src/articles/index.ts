import type { Bilingual } from '../message'
import APL from './texts/APL.json'
import AV from './texts/AV.json'
import BAIL from './texts/BAIL.json'
import BAQ from './texts/BAQ.json'
import CNR from './texts/CNR.json'
import CONT from './texts/CONT.json'
import CPL from './texts/CPL.json'
import DUI23 from './texts/DUI23.json'
import ENE17 from './texts/ENE17.json'
import FIL15 from './texts/FIL15.json'
import KSS from './texts/KSS.json'
import LAL from './texts/LAL.json'
import MINOR06 from './texts/MINOR06.json'
import MPA from './texts/MPA.json'
import MPS from './texts/MPS.json'
import PAL from './texts/PAL.json'
import PO from './texts/PO.json'
import POL from './texts/POL.json'
import PTR from './texts/PTR.json'
import RPT23 from './texts/RPT23.json'
import RTL from './texts/RTL.json'
import SIX from './texts/SIX.json'
import SPC from './texts/SPC.json'
import SPP from './texts/SPP.json'
import THEFT13 from './texts/THEFT13.json'
import TRF from './texts/TRF.json'
import WBF from './texts/WBF.json'
import XFL from './texts/XFL.json'
import ZWF from './texts/ZWF.json'

/** A law or rule, with the provisions that the catalogue cites, verbatim. */
export interface Instrument {
  readonly law: string
  readonly title: Bilingual
  /** Only quoted provisions were seen, not the whole text. */
  readonly partial: boolean
  /** article number → text, paragraphs on lines of their own */
  readonly articles: Readonly<Record<string, string>>
}

const INSTRUMENTS: readonly Instrument[] = [
  APL,
  AV,
  BAIL,
  BAQ,
  CNR,
  CONT,
  CPL,
  DUI23,
  ENE17,
  FIL15,
  KSS,
  LAL,
  MINOR06,
  MPA,
  MPS,
  PAL,
  PO,
  POL,
  PTR,
  RPT23,
  RTL,
  SIX,
  SPC,
  SPP,
  THEFT13,
  TRF,
  WBF,
  XFL,
  ZWF,
]
const BY_CODE = new Map(INSTRUMENTS.map((one) => [one.law, one]))

/** The instrument behind a code such as `CPL`. */
export const instrument = (law: string): Instrument | undefined => BY_CODE.get(law)

/** The whole text of an article, or undefined where only its citation is known. */
export const articleText = (law: string, article: string): string | undefined => BY_CODE.get(law)?.articles[article]
