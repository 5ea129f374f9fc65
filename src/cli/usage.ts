/** What `--help` prints. */
export const usage = `Validates annual reviews, highlights what changed since last year and generates the summary sheet.

  review-workbook new <out.xlsx> [--example invigor|demo]    makes a review workbook, empty or an example
  review-workbook import <document> -o <out.xlsx> [--into <review.xlsx>] [--json]
                                                             reads last year’s: .docx, .odt, .pdf, .xlsx, .html, .txt
  review-workbook validate <file.xlsx…> [--json]             says what is wrong and what to enter
  review-workbook changes <file.xlsx> [--json]               lists what changed since last year
  review-workbook highlight <file.xlsx> -o <out.xlsx>        marks the changes in their cells
  review-workbook highlight <file.xlsx> -o <out.xlsx> --clear   takes the marks away
  review-workbook summary <file.xlsx> -o <out.xlsx> [--json] writes the summary sheet
  review-workbook run <file.xlsx> -o <out.xlsx>              validates, highlights and writes the summary
  review-workbook roll-forward <file.xlsx> [-o <out.xlsx>]   starts the next year's review; without -o tells how

  -o, --output     the file to write; the file that is read stays as it is
      --overwrite  replace a file that is there already, be it the one that is read
      --json       print the result as JSON
  -h, --help       print this page

Exit code 0: done, without errors in the review. 1: the review has errors. 2: it could not be done.
`;
