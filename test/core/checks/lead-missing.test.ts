import { leadMissing } from "../../../src/core/checks/lead-missing";
import { outcomeOf } from "../../support/outcome-of";

const message = "No lead partner is named. Enter the partner that leads the programme.";

function programme(...leads: string[]) {
  return { Programme: [["Field", "2015/16", "2016/17"].slice(0, leads.length + 1), ["Lead partner", ...leads]] };
}

test("passes where the review year names the lead partner", () => {
  expect(outcomeOf(leadMissing, programme("", "National Crime Agency"))).toBe("passed");
});

test("fails where the review year names none, whatever an earlier year names", () => {
  expect(outcomeOf(leadMissing, programme("National Crime Agency", ""))).toEqual([
    { at: "Programme!C2", level: "warning", message },
  ]);
});

test("takes a cell of spaces for empty", () => {
  expect(outcomeOf(leadMissing, programme(" \u00A0"))).toEqual([{ at: "Programme!B2", level: "warning", message }]);
});

test("fails where the row is not there", () => {
  expect(outcomeOf(leadMissing, { Programme: [["Field", "2016/17"]] })).toEqual([
    { at: "Programme", level: "warning", message },
  ]);
});

test("leaves an error value to the check on those", () => {
  expect(outcomeOf(leadMissing, programme("#REF!"))).toBe("passed");
});

test("cannot run without a year, or without the table", () => {
  expect(outcomeOf(leadMissing, { Programme: [["Field", "Notes"]] })).toBe("could not run");
  expect(outcomeOf(leadMissing, {}, { without: ["Programme"] })).toBe("could not run");
});
