import jsxA11y from "eslint-plugin-jsx-a11y";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const officeRules = [
  "call-sync-after-load",
  "call-sync-before-read",
  "load-object-before-read",
  "no-context-sync-in-loop",
  "no-empty-load",
  "no-navigational-load",
  "no-office-initialize",
  "test-for-null-using-isNullObject",
];

const namedExports = { selector: "ExportDefaultDeclaration", message: "Use a named export." };
const noClock = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0]",
  message: "Today's date comes in as an argument.",
};

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/"] },
  {
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "no-restricted-syntax": ["error", namedExports],
    },
  },
  {
    files: ["src/core/**", "src/schema/**", "src/app/**"],
    rules: {
      "no-restricted-globals": ["error", "Excel", "Office", "OfficeExtension", "window"],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "Today's date comes in as an argument." },
        { object: "Math", property: "random", message: "Everything here gives the same answer twice." },
      ],
      "no-restricted-syntax": ["error", namedExports, noClock],
    },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat.recommended],
  },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(officeRules.map((rule) => [`office-addins/${rule}`, "error"])),
  },
);
