import type { z } from 'zod';
import { issueSaying } from './form-sentences.ts';

interface Times {
  startsOn?: string;
  startTime?: string;
  endsOn?: string;
  endTime?: string;
  timeZone: string;
}

/** Wants times that clocks show: on the day on which they are put forward they jump over an hour. */
export const withTimesThatExist = <Form extends z.ZodObject>(form: Form): Form =>
  form.superRefine((record, { addIssue }) => {
    const { startsOn, startTime, endsOn = startsOn, endTime, timeZone } = record as unknown as Times;
    const tell = (field: string, day: string | undefined, time: string | undefined) => {
      if (day === undefined || time === undefined) return;
      const wall = Temporal.PlainDateTime.from(`${day}T${time}`);
      const meant = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
      if (meant.toPlainDateTime().equals(wall)) return;
      const next = meant.getTimeZoneTransition('next')?.toPlainTime().toString({ smallestUnit: 'minute' });
      addIssue({
        code: 'custom',
        path: [field],
        ...issueSaying('must.existingTime', { day, timeZone, time, next: String(next) }),
      });
    };
    tell('startTime', startsOn, startTime);
    tell('endTime', endsOn, endTime);
  });
