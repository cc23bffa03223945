import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';

/** The events that a parser reads from a calendar, which it refuses when its form is wrong. */
export const parseCalendar = (text: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));

/** The same by a parser of other people. */
export const parseAgain = (text: string): VEvent[] =>
  Object.values(nodeIcal.sync.parseICS(text)).filter((part): part is VEvent => part?.type === 'VEVENT');
