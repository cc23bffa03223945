/** A calendar day, `2026-11-21`. */
export type LocalDate = string;
/** A time of day at the place, `09:30`. */
export type LocalTime = string;
/** A day, a month or a year, as precise as it is known: `2023`, `2023-11` or `2023-11-01`. */
export type PartialDate = string;
/** Two years joined by a slash, as in Erasmus Without Paper: `2025/2026`. */
export type AcademicYear = string;
/** A day of every year, `05-15`. */
export type MonthDay = string;
