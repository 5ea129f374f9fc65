import { dayOfSerial, monthNames } from "../grid/serial-date";
import type { DateFact } from "./date-fact";

/** A date for a reader: `1 June 2015`, `June 2015` for a month, or `Ongoing`. */
export function formatDate(date: DateFact): string {
  if (date.kind === "ongoing") return "Ongoing";
  const day = dayOfSerial(date.serial);
  if (!day) return String(date.serial);
  const month = `${monthNames[day.month - 1] ?? ""} ${day.year}`;
  return date.kind === "month" ? month : `${day.day} ${month}`;
}

/** A date for other programs: `2018-12-01`, `2018-12` for a month, or `Ongoing`. */
export function isoDate(date: DateFact): string {
  if (date.kind === "ongoing") return "Ongoing";
  const day = dayOfSerial(date.serial);
  if (!day) return String(date.serial);
  const month = `${String(day.year).padStart(4, "0")}-${String(day.month).padStart(2, "0")}`;
  return date.kind === "month" ? month : `${month}-${String(day.day).padStart(2, "0")}`;
}

/**
 * Pounds in millions, to the thousand pounds: `£1.935m`, `£12m`. A sum below £1,000 is written in pounds (`£850`), since
 * it would vanish as `£0m`.
 */
export function formatMillions(pounds: number): string {
  if (Math.abs(pounds) < 1000) return formatPounds(pounds);
  return signed(pounds, `${thousandths.format(Math.abs(Math.round(pounds / 1000)) / 1000)}m`);
}

/** Pounds, with pence where there are any: `£1,935,000`, `£0.50`, `-£20`. */
export function formatPounds(pounds: number): string {
  const pence = Math.abs(pounds) < 1e12 ? Math.round(Math.abs(pounds) * 100) / 100 : Math.abs(pounds);
  return signed(pence === 0 ? 0 : pounds, (Number.isInteger(pence) ? whole : hundredths).format(pence));
}

const thousandths = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 3 });
const hundredths = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

function signed(value: number, amount: string): string {
  return `${value < 0 ? "-" : ""}£${amount}`;
}
