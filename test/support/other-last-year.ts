import type { ReviewContent } from "../../src/schema/template/review-content";

const year = "2023/24";

/** The example's last year as another workbook has it: a code that differs, and an output that may be one of those there. */
export const otherLastYear: ReviewContent = {
  title: "Last year",
  introduction: [],
  years: [year],
  programme: { code: ["OTHER-1"], leadPartner: ["Ministry of the Sea"], country: ["Another coast"] },
  rows: {
    Outputs: [
      [year, "1", "Fishing families have savings and insurance.", 25, "Medium"],
      [year, "22", "Communities restore mangroves and seagrass along 30 km of coast.", 20, "Low"],
    ],
  },
};
