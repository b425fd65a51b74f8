import { equal } from "node:assert/strict";
import { describe, it } from "node:test";
import { begins, both, ends, Form, holds, says } from "../../src/text/guarded-pattern.ts";

describe("a form's sign", () => {
  for (const [name, sign, bearing, others] of [
    ["begins", begins("todo", "**", "🚧"), ["TODO: x", "todo", "**x**", "🚧 x"], ["a todo", "to do", "*x*", "✅"]],
    ["ends", ends("done", "?**", "🚧"), ["x DONE", "done", "**x?**", "x 🚧"], ["done x", "?*", "one", "✅"]],
    ["holds", holds("@", "~~"), ["x @y", "~~x~~"], ["", "~x~"]],
    ["says", says("due", "e.t.a"), ["x Due y", "E.T.A."], ["du e", ""]],
    ["both", both(begins("*"), ends("*")), ["*", "*x*"], ["*x", "x*"]],
  ] as const) {
    it(`${name}: is seen in either case, and nowhere else`, () => {
      for (const text of bearing) equal(sign(text), true, text);
      for (const text of others) equal(sign(text), false, text);
    });
  }
});

describe("a form", () => {
  const form = new Form(/\bdue (\w+)/, holds("due"));
  it("is found where its pattern is", () => {
    equal(form.test("x due y"), true);
    equal(form.exec("x due y")?.[1], "y");
    equal(form.replaceIn("x due y", "-"), "x -");
    equal([...new Form(/[a-z]\d/g, holds("1")).matchAll("a1 b1")].length, 2);
  });
  it("is not looked for without its sign", () => {
    const blind = new Form(/x/g, () => false);
    equal(blind.test("x"), false);
    equal(blind.exec("x"), null);
    equal(blind.replaceIn("x", "-"), "x");
    equal([...blind.matchAll("x")].length, 0);
  });
});
