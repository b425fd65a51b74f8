// @ts-nocheck
/** Generated from templates/report/ by `npm run generate`. */
export const pageTemplates = {
  "action-items": {"0":function(container,depth0,helpers,partials,data) {
    return "<option>"
    + container.escapeExpression(container.lambda(depth0, depth0))
    + "</option>";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"item-table"),depth0,{"name":"item-table","hash":{"caption":lookupProperty(depth0,"title"),"items":lookupProperty(depth0,"rows")},"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n";
},"2":function(container,depth0,helpers,partials,data) {
    return "<p class=\"card empty\">None.</p>\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"heading\"><h1>"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":1,"column":27},"end":{"line":1,"column":32}} ), depth0))
    + "</h1><p><a href=\""
    + alias3(alias2(alias1(depth0, "root", {"start":{"line":1,"column":53},"end":{"line":1,"column":57}} ), depth0))
    + alias3(alias2(alias1(lookupProperty(depth0,"other"), "href", {"start":{"line":1,"column":61},"end":{"line":1,"column":71}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"other"), "words", {"start":{"line":1,"column":77},"end":{"line":1,"column":88}} ), depth0))
    + "</a></p></div>\n<section aria-label=\""
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":2,"column":23},"end":{"line":2,"column":28}} ), depth0))
    + "\">\n<form class=\"filters\" data-filters=\"items\" hidden>\n<label>State<select name=\"state\"><option value=\"\">All</option>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"states"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":62},"end":{"line":4,"column":112}}})) != null ? stack1 : "")
    + "</select></label>\n<label>Owner<select name=\"owner\"><option value=\"\">All</option>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"owners"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":62},"end":{"line":5,"column":112}}})) != null ? stack1 : "")
    + "</select></label>\n<label>Team<select name=\"team\"><option value=\"\">All</option>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"teams"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":60},"end":{"line":6,"column":109}}})) != null ? stack1 : "")
    + "</select></label>\n<label>Words<input type=\"search\" name=\"text\"></label>\n<output></output>\n</form>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"rows"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":10,"column":0},"end":{"line":12,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"pager"),depth0,{"name":"pager","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n</section>\n";
},"usePartial":true,"useData":true},
  "badge": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
    + alias3(alias2(alias1(depth0, "width", {"start":{"line":1,"column":49},"end":{"line":1,"column":54}} ), depth0))
    + "\" height=\"20\" role=\"img\" aria-label=\""
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":1,"column":95},"end":{"line":1,"column":100}} ), depth0))
    + ": "
    + alias3(alias2(alias1(depth0, "value", {"start":{"line":1,"column":106},"end":{"line":1,"column":111}} ), depth0))
    + "\"><title>"
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":1,"column":124},"end":{"line":1,"column":129}} ), depth0))
    + ": "
    + alias3(alias2(alias1(depth0, "value", {"start":{"line":1,"column":135},"end":{"line":1,"column":140}} ), depth0))
    + "</title><clipPath id=\"r\"><rect width=\""
    + alias3(alias2(alias1(depth0, "width", {"start":{"line":1,"column":182},"end":{"line":1,"column":187}} ), depth0))
    + "\" height=\"20\" rx=\"3\"/></clipPath><g clip-path=\"url(#r)\"><rect width=\""
    + alias3(alias2(alias1(depth0, "left", {"start":{"line":1,"column":260},"end":{"line":1,"column":264}} ), depth0))
    + "\" height=\"20\" fill=\"#4a4a4a\"/><rect x=\""
    + alias3(alias2(alias1(depth0, "left", {"start":{"line":1,"column":307},"end":{"line":1,"column":311}} ), depth0))
    + "\" width=\""
    + alias3(alias2(alias1(depth0, "right", {"start":{"line":1,"column":324},"end":{"line":1,"column":329}} ), depth0))
    + "\" height=\"20\" fill=\""
    + alias3(alias2(alias1(depth0, "color", {"start":{"line":1,"column":353},"end":{"line":1,"column":358}} ), depth0))
    + "\"/></g><g fill=\"#fff\" text-anchor=\"middle\" font-family=\"Verdana,Geneva,DejaVu Sans,sans-serif\" font-size=\"11\"><text x=\""
    + alias3(alias2(alias1(depth0, "labelAt", {"start":{"line":1,"column":481},"end":{"line":1,"column":488}} ), depth0))
    + "\" y=\"14\" textLength=\""
    + alias3(alias2(alias1(depth0, "labelLength", {"start":{"line":1,"column":513},"end":{"line":1,"column":524}} ), depth0))
    + "\" lengthAdjust=\"spacingAndGlyphs\">"
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":1,"column":562},"end":{"line":1,"column":567}} ), depth0))
    + "</text><text x=\""
    + alias3(alias2(alias1(depth0, "valueAt", {"start":{"line":1,"column":587},"end":{"line":1,"column":594}} ), depth0))
    + "\" y=\"14\" textLength=\""
    + alias3(alias2(alias1(depth0, "valueLength", {"start":{"line":1,"column":619},"end":{"line":1,"column":630}} ), depth0))
    + "\" lengthAdjust=\"spacingAndGlyphs\">"
    + alias3(alias2(alias1(depth0, "value", {"start":{"line":1,"column":668},"end":{"line":1,"column":673}} ), depth0))
    + "</text></g></svg>\n";
},"useData":true},
  "bars": {"0":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<li><span>"
    + alias3(alias2(alias1(depth0, "key", {"start":{"line":2,"column":26},"end":{"line":2,"column":29}} ), depth0))
    + "</span><span class=\"n\">"
    + alias3(alias2(alias1(depth0, "n", {"start":{"line":2,"column":56},"end":{"line":2,"column":57}} ), depth0))
    + "</span><span class=\"track\" aria-hidden=\"true\"><span style=\"width: "
    + alias3(alias2(alias1(depth0, "width", {"start":{"line":2,"column":127},"end":{"line":2,"column":132}} ), depth0))
    + "\"></span></span></li>\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<ul class=\"bars\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":3,"column":9}}})) != null ? stack1 : "")
    + "</ul>\n";
},"useData":true},
  "feed": {"0":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<entry>\n<id>"
    + alias3(alias2(alias1(depth0, "id", {"start":{"line":10,"column":6},"end":{"line":10,"column":8}} ), depth0))
    + "</id>\n<title>"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":11,"column":9},"end":{"line":11,"column":14}} ), depth0))
    + "</title>\n<published>"
    + alias3(alias2(alias1(depth0, "published", {"start":{"line":12,"column":13},"end":{"line":12,"column":22}} ), depth0))
    + "</published>\n<updated>"
    + alias3(alias2(alias1(depth0, "updated", {"start":{"line":13,"column":11},"end":{"line":13,"column":18}} ), depth0))
    + "</updated>\n<link rel=\"alternate\" type=\"text/html\" href=\""
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":14,"column":47},"end":{"line":14,"column":51}} ), depth0))
    + "\"/>\n<content type=\"text\">"
    + alias3(alias2(alias1(depth0, "text", {"start":{"line":15,"column":23},"end":{"line":15,"column":27}} ), depth0))
    + "</content>\n</entry>\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n<id>"
    + alias3(alias2(alias1(depth0, "id", {"start":{"line":3,"column":6},"end":{"line":3,"column":8}} ), depth0))
    + "</id>\n<title>"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":4,"column":9},"end":{"line":4,"column":14}} ), depth0))
    + "</title>\n<updated>"
    + alias3(alias2(alias1(depth0, "updated", {"start":{"line":5,"column":11},"end":{"line":5,"column":18}} ), depth0))
    + "</updated>\n<author><name>"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":6,"column":16},"end":{"line":6,"column":21}} ), depth0))
    + "</name></author>\n<link rel=\"self\" type=\"application/atom+xml\" href=\""
    + alias3(alias2(alias1(depth0, "self", {"start":{"line":7,"column":53},"end":{"line":7,"column":57}} ), depth0))
    + "\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\""
    + alias3(alias2(alias1(depth0, "page", {"start":{"line":8,"column":47},"end":{"line":8,"column":51}} ), depth0))
    + "\"/>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"entries"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":0},"end":{"line":17,"column":9}}})) != null ? stack1 : "")
    + "</feed>\n";
},"useData":true},
  "figures": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"card\"><table>\n<caption><h3>"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":7,"column":15},"end":{"line":7,"column":20}} ), depth0))
    + "</h3>Left out: "
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"excluded"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":7,"column":37},"end":{"line":7,"column":87}}})) != null ? stack1 : "")
    + ".</caption>\n<thead><tr><td></td><th scope=\"col\" class=\"number\">Median</th><th scope=\"col\" class=\"number\">p90</th><th scope=\"col\" class=\"number\">n</th></tr></thead>\n<tbody><tr><th scope=\"row\"><strong>All</strong></th><td class=\"number\">"
    + alias3(alias2(alias1(depth0, "median", {"start":{"line":9,"column":73},"end":{"line":9,"column":79}} ), depth0))
    + "</td><td class=\"number\">"
    + alias3(alias2(alias1(depth0, "p90", {"start":{"line":9,"column":107},"end":{"line":9,"column":110}} ), depth0))
    + "</td><td class=\"number\">"
    + alias3(alias2(alias1(depth0, "n", {"start":{"line":9,"column":138},"end":{"line":9,"column":139}} ), depth0))
    + "</td></tr>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"rows"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":0},"end":{"line":11,"column":9}}})) != null ? stack1 : "")
    + "</tbody></table></div>\n";
},"1":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "excluded", {"start":{"line":7,"column":55},"end":{"line":7,"column":63}} ), depth0));
},"2":function(container,depth0,helpers,partials,data) {
    return "nothing";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"group"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":14},"end":{"line":10,"column":110}}})) != null ? stack1 : "")
    + "<tr><th scope=\"row\">"
    + alias3(alias2(alias1(depth0, "key", {"start":{"line":10,"column":132},"end":{"line":10,"column":135}} ), depth0))
    + "</th><td class=\"number\">"
    + alias3(alias2(alias1(depth0, "median", {"start":{"line":10,"column":163},"end":{"line":10,"column":169}} ), depth0))
    + "</td><td class=\"number\">"
    + alias3(alias2(alias1(depth0, "p90", {"start":{"line":10,"column":197},"end":{"line":10,"column":200}} ), depth0))
    + "</td><td class=\"number\">"
    + alias3(alias2(alias1(depth0, "n", {"start":{"line":10,"column":228},"end":{"line":10,"column":229}} ), depth0))
    + "</td></tr>\n";
},"4":function(container,depth0,helpers,partials,data) {
    return "<tr><th scope=\"colgroup\" colspan=\"4\" class=\"muted small\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "group", {"start":{"line":10,"column":86},"end":{"line":10,"column":91}} ), depth0))
    + "</th></tr>";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<dt>"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":17,"column":22},"end":{"line":17,"column":27}} ), depth0))
    + "</dt><dd><strong>"
    + alias3(alias2(alias1(depth0, "percent", {"start":{"line":17,"column":48},"end":{"line":17,"column":55}} ), depth0))
    + "</strong> ("
    + alias3(alias2(alias1(depth0, "kept", {"start":{"line":17,"column":70},"end":{"line":17,"column":74}} ), depth0))
    + " of "
    + alias3(alias2(alias1(depth0, "n", {"start":{"line":17,"column":82},"end":{"line":17,"column":83}} ), depth0))
    + ")"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"excluded"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":86},"end":{"line":17,"column":163}}})) != null ? stack1 : "")
    + "</dd>\n";
},"6":function(container,depth0,helpers,partials,data) {
    return "<div class=\"small muted\">Left out: "
    + container.escapeExpression(container.lambda(container.strict(depth0, "excluded", {"start":{"line":17,"column":139},"end":{"line":17,"column":147}} ), depth0))
    + ".</div>";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<dl class=\"terms\">\n<dt>Published in time</dt><dd><strong>"
    + alias3(alias2(alias1(depth0, "percent", {"start":{"line":22,"column":40},"end":{"line":22,"column":47}} ), depth0))
    + "</strong> ("
    + alias3(alias2(alias1(depth0, "kept", {"start":{"line":22,"column":62},"end":{"line":22,"column":66}} ), depth0))
    + " of "
    + alias3(alias2(alias1(depth0, "n", {"start":{"line":22,"column":74},"end":{"line":22,"column":75}} ), depth0))
    + ")</dd>\n<dt>Late</dt><dd>"
    + alias3(alias2(alias1(depth0, "late", {"start":{"line":23,"column":19},"end":{"line":23,"column":23}} ), depth0))
    + "</dd><dt>Missing</dt><dd>"
    + alias3(alias2(alias1(depth0, "missing", {"start":{"line":23,"column":52},"end":{"line":23,"column":59}} ), depth0))
    + "</dd><dt>Still in their time</dt><dd>"
    + alias3(alias2(alias1(depth0, "pending", {"start":{"line":23,"column":100},"end":{"line":23,"column":107}} ), depth0))
    + "</dd>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"excluded"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":24,"column":0},"end":{"line":24,"column":61}}})) != null ? stack1 : "")
    + "\n</dl>";
},"8":function(container,depth0,helpers,partials,data) {
    return "<dt>Left out</dt><dd>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "excluded", {"start":{"line":24,"column":39},"end":{"line":24,"column":47}} ), depth0))
    + "</dd>";
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<dl class=\"terms\">\n<dt>Open</dt><dd>"
    + alias3(alias2(alias1(depth0, "open", {"start":{"line":28,"column":19},"end":{"line":28,"column":23}} ), depth0))
    + " of "
    + alias3(alias2(alias1(depth0, "total", {"start":{"line":28,"column":31},"end":{"line":28,"column":36}} ), depth0))
    + "; "
    + alias3(alias2(alias1(depth0, "overdue", {"start":{"line":28,"column":42},"end":{"line":28,"column":49}} ), depth0))
    + " overdue, "
    + alias3(alias2(alias1(depth0, "dueSoon", {"start":{"line":28,"column":63},"end":{"line":28,"column":70}} ), depth0))
    + " due soon, "
    + alias3(alias2(alias1(depth0, "withoutOwner", {"start":{"line":28,"column":85},"end":{"line":28,"column":97}} ), depth0))
    + " without owner, "
    + alias3(alias2(alias1(depth0, "withoutDueDate", {"start":{"line":28,"column":117},"end":{"line":28,"column":131}} ), depth0))
    + " without due date</dd>\n<dt>Done on time</dt><dd>"
    + ((stack1 = lookupProperty(helpers,"with").call(alias4,lookupProperty(depth0,"completion"),{"name":"with","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":29,"column":25},"end":{"line":29,"column":179}}})) != null ? stack1 : "")
    + "</dd>\n<dt>Age of open ones</dt><dd>median "
    + alias3(alias2(alias1(lookupProperty(depth0,"openAge"), "median", {"start":{"line":30,"column":38},"end":{"line":30,"column":52}} ), depth0))
    + ", p90 "
    + alias3(alias2(alias1(lookupProperty(depth0,"openAge"), "p90", {"start":{"line":30,"column":62},"end":{"line":30,"column":73}} ), depth0))
    + ", n = "
    + alias3(alias2(alias1(lookupProperty(depth0,"openAge"), "n", {"start":{"line":30,"column":83},"end":{"line":30,"column":92}} ), depth0))
    + "</dd>\n<dt>Time to complete</dt><dd>median "
    + alias3(alias2(alias1(lookupProperty(depth0,"timeToComplete"), "median", {"start":{"line":31,"column":38},"end":{"line":31,"column":59}} ), depth0))
    + ", p90 "
    + alias3(alias2(alias1(lookupProperty(depth0,"timeToComplete"), "p90", {"start":{"line":31,"column":69},"end":{"line":31,"column":87}} ), depth0))
    + ", n = "
    + alias3(alias2(alias1(lookupProperty(depth0,"timeToComplete"), "n", {"start":{"line":31,"column":97},"end":{"line":31,"column":113}} ), depth0))
    + "</dd>\n<dt>Due dates moved</dt><dd>"
    + alias3(alias2(alias1(lookupProperty(depth0,"slipped"), "items", {"start":{"line":32,"column":30},"end":{"line":32,"column":43}} ), depth0))
    + " items, "
    + alias3(alias2(alias1(lookupProperty(depth0,"slipped"), "moves", {"start":{"line":32,"column":55},"end":{"line":32,"column":68}} ), depth0))
    + " times</dd>\n</dl>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"teams"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":34,"column":0},"end":{"line":38,"column":38}}})) != null ? stack1 : "")
    + "\n";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<strong>"
    + alias3(alias2(alias1(depth0, "percent", {"start":{"line":29,"column":55},"end":{"line":29,"column":62}} ), depth0))
    + "</strong> ("
    + alias3(alias2(alias1(depth0, "kept", {"start":{"line":29,"column":77},"end":{"line":29,"column":81}} ), depth0))
    + " of "
    + alias3(alias2(alias1(depth0, "n", {"start":{"line":29,"column":89},"end":{"line":29,"column":90}} ), depth0))
    + ")"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"excluded"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":29,"column":93},"end":{"line":29,"column":170}}})) != null ? stack1 : "");
},"11":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Action items by team\"><table>\n<caption>By team</caption>\n<thead><tr><th scope=\"col\">Team</th><th scope=\"col\" class=\"number\">Open</th><th scope=\"col\" class=\"number\">Overdue</th><th scope=\"col\" class=\"number\">On time</th><th scope=\"col\" class=\"number\">n</th><th scope=\"col\" class=\"number\">Median age</th></tr></thead>\n<tbody>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"teams"),{"name":"each","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":37,"column":7},"end":{"line":38,"column":9}}})) != null ? stack1 : "")
    + "</tbody></table></div>";
},"12":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<tr><th scope=\"row\">"
    + alias3(alias2(alias1(depth0, "team", {"start":{"line":37,"column":44},"end":{"line":37,"column":48}} ), depth0))
    + "</th><td class=\"number\">"
    + alias3(alias2(alias1(depth0, "open", {"start":{"line":37,"column":76},"end":{"line":37,"column":80}} ), depth0))
    + "</td><td class=\"number\">"
    + alias3(alias2(alias1(depth0, "overdue", {"start":{"line":37,"column":108},"end":{"line":37,"column":115}} ), depth0))
    + "</td><td class=\"number\">"
    + alias3(alias2(alias1(depth0, "onTime", {"start":{"line":37,"column":143},"end":{"line":37,"column":149}} ), depth0))
    + "</td><td class=\"number\">"
    + alias3(alias2(alias1(depth0, "n", {"start":{"line":37,"column":177},"end":{"line":37,"column":178}} ), depth0))
    + "</td><td class=\"number\">"
    + alias3(alias2(alias1(depth0, "openAge", {"start":{"line":37,"column":206},"end":{"line":37,"column":213}} ), depth0))
    + "</td></tr>\n";
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"bars"),lookupProperty(depth0,"causes"),{"name":"bars","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"14":function(container,depth0,helpers,partials,data) {
    return "<p class=\"empty\">No incident records a cause.</p>";
},"15":function(container,depth0,helpers,partials,data) {
    return "<p class=\"small muted\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "causesUnknown", {"start":{"line":42,"column":46},"end":{"line":42,"column":59}} ), depth0))
    + " recorded none.</p>";
},"16":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"bars"),lookupProperty(depth0,"factors"),{"name":"bars","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"17":function(container,depth0,helpers,partials,data) {
    return "<p class=\"empty\">No post-mortem lists any.</p>";
},"18":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>"
    + alias3(alias2(alias1(depth0, "percent", {"start":{"line":47,"column":25},"end":{"line":47,"column":32}} ), depth0))
    + " of incidents ("
    + alias3(alias2(alias1(depth0, "kept", {"start":{"line":47,"column":51},"end":{"line":47,"column":55}} ), depth0))
    + " of "
    + alias3(alias2(alias1(depth0, "n", {"start":{"line":47,"column":63},"end":{"line":47,"column":64}} ), depth0))
    + ") had the service and the cause of one in the 90 days before; "
    + alias3(alias2(alias1(depth0, "withOpenItem", {"start":{"line":47,"column":130},"end":{"line":47,"column":142}} ), depth0))
    + "."
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"excluded"),{"name":"if","hash":{},"fn":container.program(19, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":47,"column":145},"end":{"line":47,"column":219}}})) != null ? stack1 : "")
    + "</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"rows"),{"name":"if","hash":{},"fn":container.program(20, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":48,"column":0},"end":{"line":52,"column":38}}})) != null ? stack1 : "")
    + "\n";
},"19":function(container,depth0,helpers,partials,data) {
    return " <span class=\"muted\">Left out: "
    + container.escapeExpression(container.lambda(container.strict(depth0, "excluded", {"start":{"line":47,"column":194},"end":{"line":47,"column":202}} ), depth0))
    + ".</span>";
},"20":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"listing\"><table>\n<caption class=\"visually-hidden\">Incidents that came back</caption>\n<thead><tr><th scope=\"col\">Incident</th><th scope=\"col\">Came back after</th><th scope=\"col\">Service, cause</th><th scope=\"col\" class=\"number\">Days</th><th scope=\"col\" class=\"number\">Items open then</th><th scope=\"col\" class=\"number\">Open now</th></tr></thead>\n<tbody>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"rows"),{"name":"each","hash":{},"fn":container.program(21, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":51,"column":7},"end":{"line":52,"column":9}}})) != null ? stack1 : "")
    + "</tbody></table></div>";
},"21":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr><th scope=\"row\" class=\"title-cell\"><a href=\""
    + alias3(alias2(alias1(lookupProperty(data,"root"), "root", {"start":{"line":51,"column":71},"end":{"line":51,"column":81}} ), depth0))
    + alias3(alias2(alias1(lookupProperty(depth0,"later"), "href", {"start":{"line":51,"column":85},"end":{"line":51,"column":95}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"later"), "title", {"start":{"line":51,"column":101},"end":{"line":51,"column":112}} ), depth0))
    + "</a></th><td data-label=\"After\"><a href=\""
    + alias3(alias2(alias1(lookupProperty(data,"root"), "root", {"start":{"line":51,"column":157},"end":{"line":51,"column":167}} ), depth0))
    + alias3(alias2(alias1(lookupProperty(depth0,"earlier"), "href", {"start":{"line":51,"column":171},"end":{"line":51,"column":183}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"earlier"), "title", {"start":{"line":51,"column":189},"end":{"line":51,"column":202}} ), depth0))
    + "</a></td><td data-label=\"Service, cause\">"
    + alias3(alias2(alias1(depth0, "service", {"start":{"line":51,"column":247},"end":{"line":51,"column":254}} ), depth0))
    + ", "
    + alias3(alias2(alias1(depth0, "cause", {"start":{"line":51,"column":260},"end":{"line":51,"column":265}} ), depth0))
    + "</td><td class=\"number\" data-label=\"Days\">"
    + alias3(alias2(alias1(depth0, "days", {"start":{"line":51,"column":311},"end":{"line":51,"column":315}} ), depth0))
    + "</td><td class=\"number\" data-label=\"Open then\">"
    + alias3(alias2(alias1(depth0, "openThen", {"start":{"line":51,"column":366},"end":{"line":51,"column":374}} ), depth0))
    + "</td><td class=\"number\" data-label=\"Open now\">"
    + alias3(alias2(alias1(depth0, "openNow", {"start":{"line":51,"column":424},"end":{"line":51,"column":431}} ), depth0))
    + "</td></tr>\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, alias4=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"heading\"><h1>Figures</h1>\n<p class=\"lead\">Medians and 90th percentiles with their n, never means: one long night hides what is usual. What a figure leaves out stands beside it.</p></div>\n<section id=\"times\" aria-labelledby=\"times-heading\">\n<h2 id=\"times-heading\">Response times</h2>\n<div class=\"columns three\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"times"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":12,"column":9}}})) != null ? stack1 : "")
    + "</div>\n</section>\n<div class=\"columns\">\n<section id=\"updates\" class=\"card\" aria-labelledby=\"updates-heading\"><h2 id=\"updates-heading\">Status updates</h2>\n<dl class=\"terms stacked\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"shares"),{"name":"each","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":0},"end":{"line":18,"column":9}}})) != null ? stack1 : "")
    + "<dt>Longest silence</dt><dd>median "
    + alias4(alias3(alias2(lookupProperty(depth0,"silence"), "median", {"start":{"line":18,"column":46},"end":{"line":18,"column":60}} ), depth0))
    + ", p90 "
    + alias4(alias3(alias2(lookupProperty(depth0,"silence"), "p90", {"start":{"line":18,"column":70},"end":{"line":18,"column":81}} ), depth0))
    + ", n = "
    + alias4(alias3(alias2(lookupProperty(depth0,"silence"), "n", {"start":{"line":18,"column":91},"end":{"line":18,"column":100}} ), depth0))
    + "</dd>\n</dl></section>\n<section id=\"post-mortems\" class=\"card\" aria-labelledby=\"postmortems-heading\"><h2 id=\"postmortems-heading\">Post-mortems</h2>\n"
    + ((stack1 = lookupProperty(helpers,"with").call(alias1,lookupProperty(depth0,"postmortems"),{"name":"with","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":21,"column":0},"end":{"line":25,"column":14}}})) != null ? stack1 : "")
    + "</section>\n<section id=\"action-items\" class=\"card\" aria-labelledby=\"items-heading\"><h2 id=\"items-heading\">Action items</h2>\n"
    + ((stack1 = lookupProperty(helpers,"with").call(alias1,lookupProperty(depth0,"items"),{"name":"with","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":27,"column":0},"end":{"line":39,"column":9}}})) != null ? stack1 : "")
    + "</section>\n<section id=\"causes\" class=\"card\" aria-labelledby=\"causes-heading\"><h2 id=\"causes-heading\">Causes</h2>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"causes"),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.program(14, data, 0),"data":data,"loc":{"start":{"line":41,"column":0},"end":{"line":41,"column":95}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"causesUnknown"),{"name":"if","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":42,"column":0},"end":{"line":42,"column":87}}})) != null ? stack1 : "")
    + "</section>\n<section id=\"factors\" class=\"card\" aria-labelledby=\"factors-heading\"><h2 id=\"factors-heading\">Contributing factors</h2>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"factors"),{"name":"if","hash":{},"fn":container.program(16, data, 0),"inverse":container.program(17, data, 0),"data":data,"loc":{"start":{"line":44,"column":0},"end":{"line":44,"column":94}}})) != null ? stack1 : "")
    + "</section>\n</div>\n<section id=\"recurrence\" aria-labelledby=\"recurrence-heading\"><h2 id=\"recurrence-heading\">Recurrence</h2>\n"
    + ((stack1 = lookupProperty(helpers,"with").call(alias1,lookupProperty(depth0,"recurrence"),{"name":"with","hash":{},"fn":container.program(18, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":47,"column":0},"end":{"line":53,"column":9}}})) != null ? stack1 : "")
    + "</section>\n<section aria-labelledby=\"definitions\"><h2 id=\"definitions\">Definitions</h2>\n<ul>\n<li>Clocks start at the first <code>detected</code> entry, else at the first entry with a readable time. Acknowledge ends at the first <code>acknowledged</code>, mitigate at the first <code>mitigated</code>, resolve at the last <code>resolved</code>.</li>\n<li>Median and p90: "
    + alias4(alias3(alias2(depth0, "quantiles", {"start":{"line":57,"column":22},"end":{"line":57,"column":31}} ), depth0))
    + "</li>\n<li>An incident with two services, or two causes, counts in both. Quarters are those of the day it began, in the time zone of its repository.</li>\n<li>An action item was open when its incident came back if it was opened by then and not closed; one that was closed on an unknown day counts as closed.</li>\n<li>On record: "
    + alias4(alias3(alias2(lookupProperty(depth0,"records"), "incidents", {"start":{"line":60,"column":17},"end":{"line":60,"column":34}} ), depth0))
    + " incidents, "
    + alias4(alias3(alias2(lookupProperty(depth0,"records"), "postmortems", {"start":{"line":60,"column":50},"end":{"line":60,"column":69}} ), depth0))
    + " post-mortems (of which "
    + alias4(alias3(alias2(lookupProperty(depth0,"records"), "standalonePostmortems", {"start":{"line":60,"column":97},"end":{"line":60,"column":126}} ), depth0))
    + " without an incident record count as incidents), "
    + alias4(alias3(alias2(lookupProperty(depth0,"records"), "runbooks", {"start":{"line":60,"column":179},"end":{"line":60,"column":195}} ), depth0))
    + " runbooks; "
    + alias4(alias3(alias2(lookupProperty(depth0,"records"), "unreadable", {"start":{"line":60,"column":210},"end":{"line":60,"column":228}} ), depth0))
    + " unreadable files are in no figure.</li>\n</ul></section>\n";
},"usePartial":true,"useData":true},
  "incident-table": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr data-severity=\""
    + alias3(alias2(alias1(depth0, "severity", {"start":{"line":6,"column":35},"end":{"line":6,"column":43}} ), depth0))
    + "\" data-service=\""
    + alias3(alias2(alias1(depth0, "serviceKeys", {"start":{"line":6,"column":63},"end":{"line":6,"column":74}} ), depth0))
    + "\"><th scope=\"row\" class=\"title-cell\"><a href=\""
    + alias3(alias2(alias1(lookupProperty(data,"root"), "root", {"start":{"line":6,"column":124},"end":{"line":6,"column":134}} ), depth0))
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":6,"column":138},"end":{"line":6,"column":142}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":6,"column":148},"end":{"line":6,"column":153}} ), depth0))
    + "</a>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"open"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":159},"end":{"line":6,"column":212}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"repository"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":212},"end":{"line":6,"column":282}}})) != null ? stack1 : "")
    + "</th><td class=\"nowrap\" data-label=\"Date\" data-value=\""
    + alias3(alias2(alias1(depth0, "day", {"start":{"line":6,"column":338},"end":{"line":6,"column":341}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "dayWords", {"start":{"line":6,"column":347},"end":{"line":6,"column":355}} ), depth0))
    + "</td><td data-label=\"Severity\">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"severity"),depth0,{"name":"severity","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</td><td data-label=\"Services\">"
    + alias3(alias2(alias1(depth0, "services", {"start":{"line":6,"column":435},"end":{"line":6,"column":443}} ), depth0))
    + "</td><td class=\"number\" data-label=\"Acknowledged\" data-value=\""
    + alias3(alias2(alias1(depth0, "acknowledgeMinutes", {"start":{"line":6,"column":509},"end":{"line":6,"column":527}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "acknowledge", {"start":{"line":6,"column":533},"end":{"line":6,"column":544}} ), depth0))
    + "</td><td class=\"number\" data-label=\"Mitigated\" data-value=\""
    + alias3(alias2(alias1(depth0, "mitigateMinutes", {"start":{"line":6,"column":607},"end":{"line":6,"column":622}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "mitigate", {"start":{"line":6,"column":628},"end":{"line":6,"column":636}} ), depth0))
    + "</td><td class=\"number\" data-label=\"Resolved\" data-value=\""
    + alias3(alias2(alias1(depth0, "resolveMinutes", {"start":{"line":6,"column":698},"end":{"line":6,"column":712}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "resolve", {"start":{"line":6,"column":718},"end":{"line":6,"column":725}} ), depth0))
    + "</td><td data-label=\"Post-mortem\">"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"postmortem"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":761},"end":{"line":6,"column":952}}})) != null ? stack1 : "")
    + "</td></tr>\n";
},"1":function(container,depth0,helpers,partials,data) {
    return " <span class=\"tag bad\">open</span>";
},"2":function(container,depth0,helpers,partials,data) {
    return "<div class=\"small muted\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "repository", {"start":{"line":6,"column":257},"end":{"line":6,"column":267}} ), depth0))
    + "</div>";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"with").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"postmortem"),{"name":"with","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":779},"end":{"line":6,"column":945}}})) != null ? stack1 : "");
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"href"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.program(6, data, 0),"data":data,"loc":{"start":{"line":6,"column":799},"end":{"line":6,"column":936}}})) != null ? stack1 : "");
},"5":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<a href=\""
    + alias3(alias2(alias1(lookupProperty(data,"root"), "root", {"start":{"line":6,"column":822},"end":{"line":6,"column":832}} ), depth0))
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":6,"column":836},"end":{"line":6,"column":840}} ), depth0))
    + "\" class=\"tag "
    + alias3(alias2(alias1(depth0, "tone", {"start":{"line":6,"column":857},"end":{"line":6,"column":861}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "words", {"start":{"line":6,"column":867},"end":{"line":6,"column":872}} ), depth0))
    + "</a>";
},"6":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<span class=\"tag "
    + alias3(alias2(alias1(depth0, "tone", {"start":{"line":6,"column":905},"end":{"line":6,"column":909}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "words", {"start":{"line":6,"column":915},"end":{"line":6,"column":920}} ), depth0))
    + "</span>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"listing\" data-listing=\"incidents\">\n<table>\n<caption class=\"visually-hidden\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "caption", {"start":{"line":3,"column":35},"end":{"line":3,"column":42}} ), depth0))
    + "</caption>\n<thead><tr><th scope=\"col\" data-sort=\"text\">Incident</th><th scope=\"col\" data-sort=\"text\">Date</th><th scope=\"col\" data-sort=\"text\">Severity</th><th scope=\"col\">Services</th><th scope=\"col\" class=\"number\" data-sort=\"number\">Acknowledged</th><th scope=\"col\" class=\"number\" data-sort=\"number\">Mitigated</th><th scope=\"col\" class=\"number\" data-sort=\"number\">Resolved</th><th scope=\"col\">Post-mortem</th></tr></thead>\n<tbody>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"rows"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":7,"column":9}}})) != null ? stack1 : "")
    + "</tbody>\n</table>\n</div>\n";
},"usePartial":true,"useData":true},
  "incident": {"0":function(container,depth0,helpers,partials,data) {
    return " / "
    + container.escapeExpression(container.lambda(container.strict(depth0, "repository", {"start":{"line":2,"column":92},"end":{"line":2,"column":102}} ), depth0));
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<span class=\"tag bad\">"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"status"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(3, data, 0),"data":data,"loc":{"start":{"line":4,"column":67},"end":{"line":4,"column":110}}})) != null ? stack1 : "")
    + "</span>";
},"2":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "status", {"start":{"line":4,"column":83},"end":{"line":4,"column":89}} ), depth0));
},"3":function(container,depth0,helpers,partials,data) {
    return "open";
},"4":function(container,depth0,helpers,partials,data) {
    return "<span class=\"tag good\">resolved</span>";
},"5":function(container,depth0,helpers,partials,data) {
    return "<span class=\"tag plain\">"
    + container.escapeExpression(container.lambda(depth0, depth0))
    + "</span> ";
},"6":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<span class=\"muted\"><time datetime=\""
    + alias3(alias2(alias1(depth0, "iso", {"start":{"line":4,"column":290},"end":{"line":4,"column":293}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "moment", {"start":{"line":4,"column":299},"end":{"line":4,"column":305}} ), depth0))
    + "</time> ("
    + alias3(alias2(alias1(depth0, "zone", {"start":{"line":4,"column":318},"end":{"line":4,"column":322}} ), depth0))
    + ")</span>";
},"7":function(container,depth0,helpers,partials,data) {
    return "<p class=\"lead\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "impact", {"start":{"line":5,"column":32},"end":{"line":5,"column":38}} ), depth0))
    + "</p>";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"with").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"recurrence"),{"name":"with","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":18},"end":{"line":8,"column":9}}})) != null ? stack1 : "");
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p class=\"notice bad\"><strong>It came back:</strong> "
    + alias3(alias2(alias1(depth0, "days", {"start":{"line":7,"column":93},"end":{"line":7,"column":97}} ), depth0))
    + " after "
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"href"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.program(11, data, 0),"data":data,"loc":{"start":{"line":7,"column":106},"end":{"line":7,"column":188}}})) != null ? stack1 : "")
    + ", with the same service ("
    + alias3(alias2(alias1(depth0, "service", {"start":{"line":7,"column":215},"end":{"line":7,"column":222}} ), depth0))
    + ") and cause ("
    + alias3(alias2(alias1(depth0, "cause", {"start":{"line":7,"column":239},"end":{"line":7,"column":244}} ), depth0))
    + ")."
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"openThen"),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":248},"end":{"line":7,"column":362}}})) != null ? stack1 : "")
    + "</p>\n";
},"10":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<a href=\""
    + alias3(alias2(alias1(lookupProperty(data,"root"), "root", {"start":{"line":7,"column":129},"end":{"line":7,"column":139}} ), depth0))
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":7,"column":143},"end":{"line":7,"column":147}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":7,"column":153},"end":{"line":7,"column":158}} ), depth0))
    + "</a>";
},"11":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "title", {"start":{"line":7,"column":174},"end":{"line":7,"column":179}} ), depth0));
},"12":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " "
    + container.escapeExpression(container.lambda(container.strict(depth0, "openThen", {"start":{"line":7,"column":267},"end":{"line":7,"column":275}} ), depth0))
    + " still open when this one began"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"openNow"),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":308},"end":{"line":7,"column":354}}})) != null ? stack1 : "")
    + ".";
},"13":function(container,depth0,helpers,partials,data) {
    return "; "
    + container.escapeExpression(container.lambda(container.strict(depth0, "openNow", {"start":{"line":7,"column":327},"end":{"line":7,"column":334}} ), depth0))
    + " open today";
},"14":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p class=\"notice bad\"><strong>It happened again:</strong> "
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"repeatedBy"),{"name":"each","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":92},"end":{"line":8,"column":212}}})) != null ? stack1 : "")
    + ".</p>\n";
},"15":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<a href=\""
    + alias3(alias2(alias1(lookupProperty(data,"root"), "root", {"start":{"line":8,"column":123},"end":{"line":8,"column":133}} ), depth0))
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":8,"column":137},"end":{"line":8,"column":141}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":8,"column":147},"end":{"line":8,"column":152}} ), depth0))
    + "</a> after "
    + alias3(alias2(alias1(depth0, "days", {"start":{"line":8,"column":167},"end":{"line":8,"column":171}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"unless").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(data,"last"),{"name":"unless","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":173},"end":{"line":8,"column":203}}})) != null ? stack1 : "");
},"16":function(container,depth0,helpers,partials,data) {
    return "; ";
},"17":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div><dt>"
    + alias3(alias2(alias1(depth0, "name", {"start":{"line":10,"column":26},"end":{"line":10,"column":30}} ), depth0))
    + "</dt><dd"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"tone"),{"name":"if","hash":{},"fn":container.program(18, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":40},"end":{"line":10,"column":76}}})) != null ? stack1 : "")
    + ">"
    + alias3(alias2(alias1(depth0, "value", {"start":{"line":10,"column":79},"end":{"line":10,"column":84}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"note"),{"name":"if","hash":{},"fn":container.program(19, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":86},"end":{"line":10,"column":139}}})) != null ? stack1 : "")
    + "</dd></div>\n";
},"18":function(container,depth0,helpers,partials,data) {
    return " class=\""
    + container.escapeExpression(container.lambda(container.strict(depth0, "tone", {"start":{"line":10,"column":62},"end":{"line":10,"column":66}} ), depth0))
    + "\"";
},"19":function(container,depth0,helpers,partials,data) {
    return "<span class=\"note\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "note", {"start":{"line":10,"column":119},"end":{"line":10,"column":123}} ), depth0))
    + "</span>";
},"20":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"with").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"course"),{"name":"with","hash":{},"fn":container.program(21, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":14,"column":14},"end":{"line":21,"column":9}}})) != null ? stack1 : "");
},"21":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"card course\" aria-hidden=\"true\">\n<div class=\"phases\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"phases"),{"name":"each","hash":{},"fn":container.program(22, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":20},"end":{"line":15,"column":145}}})) != null ? stack1 : "")
    + "</div>\n<div class=\"marks\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"marks"),{"name":"each","hash":{},"fn":container.program(23, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":19},"end":{"line":16,"column":93}}})) != null ? stack1 : "")
    + "</div>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"silences"),{"name":"if","hash":{},"fn":container.program(24, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":0},"end":{"line":17,"column":124}}})) != null ? stack1 : "")
    + "\n<div class=\"scale\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"scale"),{"name":"each","hash":{},"fn":container.program(26, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":19},"end":{"line":18,"column":64}}})) != null ? stack1 : "")
    + "</div>\n<ul class=\"legend\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"phases"),{"name":"each","hash":{},"fn":container.program(27, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":19,"column":19},"end":{"line":19,"column":101}}})) != null ? stack1 : "")
    + "<li class=\"dot\" style=\"--swatch: var(--ink)\">milestone</li><li class=\"dot\" style=\"--swatch: var(--accent)\">update</li>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"silences"),{"name":"if","hash":{},"fn":container.program(28, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":19,"column":219},"end":{"line":19,"column":303}}})) != null ? stack1 : "")
    + "</ul>\n</div>\n";
},"22":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<span class=\""
    + alias3(alias2(alias1(depth0, "className", {"start":{"line":15,"column":51},"end":{"line":15,"column":60}} ), depth0))
    + "\" style=\"width: "
    + alias3(alias2(alias1(depth0, "width", {"start":{"line":15,"column":80},"end":{"line":15,"column":85}} ), depth0))
    + "\" title=\""
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":15,"column":98},"end":{"line":15,"column":103}} ), depth0))
    + ": "
    + alias3(alias2(alias1(depth0, "length", {"start":{"line":15,"column":109},"end":{"line":15,"column":115}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "length", {"start":{"line":15,"column":121},"end":{"line":15,"column":127}} ), depth0))
    + "</span>";
},"23":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<i class=\""
    + alias3(alias2(alias1(depth0, "className", {"start":{"line":16,"column":46},"end":{"line":16,"column":55}} ), depth0))
    + "\" style=\"left: "
    + alias3(alias2(alias1(depth0, "at", {"start":{"line":16,"column":74},"end":{"line":16,"column":76}} ), depth0))
    + "\"></i>";
},"24":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"silences\">"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"silences"),{"name":"each","hash":{},"fn":container.program(25, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":38},"end":{"line":17,"column":111}}})) != null ? stack1 : "")
    + "</div>";
},"25":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<i style=\"left: "
    + alias3(alias2(alias1(depth0, "at", {"start":{"line":17,"column":74},"end":{"line":17,"column":76}} ), depth0))
    + "; width: "
    + alias3(alias2(alias1(depth0, "width", {"start":{"line":17,"column":89},"end":{"line":17,"column":94}} ), depth0))
    + "\"></i>";
},"26":function(container,depth0,helpers,partials,data) {
    return "<span>"
    + container.escapeExpression(container.lambda(depth0, depth0))
    + "</span>";
},"27":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<li style=\"--swatch: var(--"
    + alias3(alias2(alias1(depth0, "className", {"start":{"line":19,"column":64},"end":{"line":19,"column":73}} ), depth0))
    + ")\">"
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":19,"column":80},"end":{"line":19,"column":85}} ), depth0))
    + "</li>";
},"28":function(container,depth0,helpers,partials,data) {
    return "<li style=\"--swatch: var(--bad)\">silence above the limit</li>";
},"29":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<ol class=\"timeline\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"timeline"),{"name":"each","hash":{},"fn":container.program(30, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":0},"end":{"line":23,"column":9}}})) != null ? stack1 : "")
    + "</ol>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hidden"),{"name":"if","hash":{},"fn":container.program(42, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":24,"column":0},"end":{"line":24,"column":67}}})) != null ? stack1 : "")
    + "\n";
},"30":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"className"),{"name":"if","hash":{},"fn":container.program(31, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":21},"end":{"line":22,"column":67}}})) != null ? stack1 : "")
    + "><div class=\"when\">"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"newDay"),{"name":"if","hash":{},"fn":container.program(32, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":86},"end":{"line":22,"column":132}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"iso"),{"name":"if","hash":{},"fn":container.program(33, data, 0),"inverse":container.program(34, data, 0),"data":data,"loc":{"start":{"line":22,"column":132},"end":{"line":22,"column":208}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"elapsed"),{"name":"if","hash":{},"fn":container.program(35, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":208},"end":{"line":22,"column":256}}})) != null ? stack1 : "")
    + "</div><div class=\"body\"><div class=\"tags\">"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"type"),{"name":"if","hash":{},"fn":container.program(36, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":298},"end":{"line":22,"column":342}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"audience"),{"name":"if","hash":{},"fn":container.program(37, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":342},"end":{"line":22,"column":410}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"status"),{"name":"if","hash":{},"fn":container.program(38, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":410},"end":{"line":22,"column":467}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"by"),{"name":"if","hash":{},"fn":container.program(39, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":467},"end":{"line":22,"column":527}}})) != null ? stack1 : "")
    + "</div>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"note"),{"name":"if","hash":{},"fn":container.program(40, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":533},"end":{"line":22,"column":571}}})) != null ? stack1 : "")
    + "</div>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"silence"),{"name":"if","hash":{},"fn":container.program(41, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":577},"end":{"line":22,"column":637}}})) != null ? stack1 : "")
    + "</li>\n";
},"31":function(container,depth0,helpers,partials,data) {
    return " class=\""
    + container.escapeExpression(container.lambda(container.strict(depth0, "className", {"start":{"line":22,"column":48},"end":{"line":22,"column":57}} ), depth0))
    + "\"";
},"32":function(container,depth0,helpers,partials,data) {
    return "<small>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "newDay", {"start":{"line":22,"column":109},"end":{"line":22,"column":115}} ), depth0))
    + "</small>";
},"33":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<time datetime=\""
    + alias3(alias2(alias1(depth0, "iso", {"start":{"line":22,"column":161},"end":{"line":22,"column":164}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "clock", {"start":{"line":22,"column":170},"end":{"line":22,"column":175}} ), depth0))
    + "</time>";
},"34":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "clock", {"start":{"line":22,"column":194},"end":{"line":22,"column":199}} ), depth0));
},"35":function(container,depth0,helpers,partials,data) {
    return "<small>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "elapsed", {"start":{"line":22,"column":232},"end":{"line":22,"column":239}} ), depth0))
    + "</small>";
},"36":function(container,depth0,helpers,partials,data) {
    return "<strong>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "type", {"start":{"line":22,"column":320},"end":{"line":22,"column":324}} ), depth0))
    + "</strong>";
},"37":function(container,depth0,helpers,partials,data) {
    return " <span class=\"tag accent\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "audience", {"start":{"line":22,"column":386},"end":{"line":22,"column":394}} ), depth0))
    + "</span>";
},"38":function(container,depth0,helpers,partials,data) {
    return " <span class=\"tag\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "status", {"start":{"line":22,"column":445},"end":{"line":22,"column":451}} ), depth0))
    + "</span>";
},"39":function(container,depth0,helpers,partials,data) {
    return " <span class=\"muted small\">by "
    + container.escapeExpression(container.lambda(container.strict(depth0, "by", {"start":{"line":22,"column":509},"end":{"line":22,"column":511}} ), depth0))
    + "</span>";
},"40":function(container,depth0,helpers,partials,data) {
    return "<div>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "note", {"start":{"line":22,"column":552},"end":{"line":22,"column":556}} ), depth0))
    + "</div>";
},"41":function(container,depth0,helpers,partials,data) {
    return "<div class=\"silence\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "silence", {"start":{"line":22,"column":615},"end":{"line":22,"column":622}} ), depth0))
    + "</div>";
},"42":function(container,depth0,helpers,partials,data) {
    return "<p class=\"muted\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "hidden", {"start":{"line":24,"column":33},"end":{"line":24,"column":39}} ), depth0))
    + " in the record.</p>";
},"43":function(container,depth0,helpers,partials,data) {
    return "<p class=\"card empty\">The record has no timeline.</p>\n";
},"44":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<dt>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "role", {"start":{"line":31,"column":22},"end":{"line":31,"column":26}} ), depth0))
    + "</dt><dd>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"names"),{"name":"each","hash":{},"fn":container.program(45, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":31,"column":37},"end":{"line":31,"column":171}}})) != null ? stack1 : "")
    + "</dd>\n";
},"45":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"href"),{"name":"if","hash":{},"fn":container.program(46, data, 0),"inverse":container.program(47, data, 0),"data":data,"loc":{"start":{"line":31,"column":52},"end":{"line":31,"column":132}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"unless").call(alias1,lookupProperty(data,"last"),{"name":"unless","hash":{},"fn":container.program(48, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":31,"column":132},"end":{"line":31,"column":162}}})) != null ? stack1 : "");
},"46":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<a href=\""
    + alias3(alias2(alias1(lookupProperty(data,"root"), "root", {"start":{"line":31,"column":75},"end":{"line":31,"column":85}} ), depth0))
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":31,"column":89},"end":{"line":31,"column":93}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "name", {"start":{"line":31,"column":99},"end":{"line":31,"column":103}} ), depth0))
    + "</a>";
},"47":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "name", {"start":{"line":31,"column":119},"end":{"line":31,"column":123}} ), depth0));
},"48":function(container,depth0,helpers,partials,data) {
    return ", ";
},"49":function(container,depth0,helpers,partials,data) {
    return "<dt>Channel</dt><dd>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "channel", {"start":{"line":32,"column":46},"end":{"line":32,"column":53}} ), depth0))
    + "</dd>\n";
},"50":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<dt>Causes</dt><dd>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"causes"),{"name":"each","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":33,"column":40},"end":{"line":33,"column":105}}})) != null ? stack1 : "")
    + "</dd>\n";
},"51":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<dt>Runbooks</dt><dd>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"runbooks"),{"name":"each","hash":{},"fn":container.program(52, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":34,"column":44},"end":{"line":34,"column":183}}})) != null ? stack1 : "")
    + "</dd>\n";
},"52":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"href"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.program(11, data, 0),"data":data,"loc":{"start":{"line":34,"column":62},"end":{"line":34,"column":144}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"unless").call(alias1,lookupProperty(data,"last"),{"name":"unless","hash":{},"fn":container.program(48, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":34,"column":144},"end":{"line":34,"column":174}}})) != null ? stack1 : "");
},"53":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<dt>Related</dt><dd>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"related"),{"name":"each","hash":{},"fn":container.program(52, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":35,"column":42},"end":{"line":35,"column":180}}})) != null ? stack1 : "")
    + "</dd>\n";
},"54":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"href"),{"name":"if","hash":{},"fn":container.program(55, data, 0),"inverse":container.program(56, data, 0),"data":data,"loc":{"start":{"line":36,"column":42},"end":{"line":36,"column":151}}})) != null ? stack1 : "");
},"55":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<a href=\""
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":36,"column":65},"end":{"line":36,"column":69}} ), depth0))
    + "\" rel=\"noreferrer\"><code>"
    + alias3(alias2(alias1(depth0, "file", {"start":{"line":36,"column":98},"end":{"line":36,"column":102}} ), depth0))
    + "</code></a>";
},"56":function(container,depth0,helpers,partials,data) {
    return "<code>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "file", {"start":{"line":36,"column":131},"end":{"line":36,"column":135}} ), depth0))
    + "</code>";
},"57":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"with").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"postmortem"),{"name":"with","hash":{},"fn":container.program(58, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":41,"column":18},"end":{"line":43,"column":18}}})) != null ? stack1 : "");
},"58":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p><span class=\"tag "
    + alias3(alias2(alias1(depth0, "tone", {"start":{"line":41,"column":60},"end":{"line":41,"column":64}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "words", {"start":{"line":41,"column":70},"end":{"line":41,"column":75}} ), depth0))
    + "</span>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(lookupProperty(data,"root"),"postmortemDue"),{"name":"if","hash":{},"fn":container.program(59, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":41,"column":84},"end":{"line":41,"column":182}}})) != null ? stack1 : "")
    + "</p>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"links"),{"name":"each","hash":{},"fn":container.program(60, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":42,"column":0},"end":{"line":43,"column":9}}})) != null ? stack1 : "");
},"59":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " <span class=\"muted small\">due by "
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(data,"root"), "postmortemDue", {"start":{"line":41,"column":147},"end":{"line":41,"column":166}} ), depth0))
    + "</span>";
},"60":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p><a href=\""
    + alias3(alias2(alias1(lookupProperty(data,"root"), "root", {"start":{"line":42,"column":29},"end":{"line":42,"column":39}} ), depth0))
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":42,"column":43},"end":{"line":42,"column":47}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":42,"column":53},"end":{"line":42,"column":58}} ), depth0))
    + "</a></p>\n";
},"61":function(container,depth0,helpers,partials,data) {
    return "<p class=\"empty\">None, and its severity asks for none.</p>\n";
},"62":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section aria-labelledby=\"items\">\n<h2 id=\"items\">Action items</h2>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"item-table"),depth0,{"name":"item-table","hash":{"caption":"Action items of this incident"},"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</section>\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"heading\">\n<p class=\"crumb\"><a href=\""
    + alias3(alias2(alias1(depth0, "root", {"start":{"line":2,"column":28},"end":{"line":2,"column":32}} ), depth0))
    + "incidents/index.html\">Incidents</a>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"repository"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":69},"end":{"line":2,"column":111}}})) != null ? stack1 : "")
    + "</p>\n<h1>"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":3,"column":6},"end":{"line":3,"column":11}} ), depth0))
    + "</h1>\n<div class=\"tags\">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"severity"),depth0,{"name":"severity","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"open"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(4, data, 0),"data":data,"loc":{"start":{"line":4,"column":33},"end":{"line":4,"column":170}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"services"),{"name":"each","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":171},"end":{"line":4,"column":238}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"moment"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":238},"end":{"line":4,"column":339}}})) != null ? stack1 : "")
    + "</div>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"impact"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":0},"end":{"line":5,"column":51}}})) != null ? stack1 : "")
    + "\n</div>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"recurrence"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":8,"column":16}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"repeatedBy"),{"name":"if","hash":{},"fn":container.program(14, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":16},"end":{"line":9,"column":7}}})) != null ? stack1 : "")
    + "<dl class=\"facts\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"spans"),{"name":"each","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":0},"end":{"line":11,"column":9}}})) != null ? stack1 : "")
    + "</dl>\n<section aria-labelledby=\"timeline\">\n<h2 id=\"timeline\">Timeline</h2>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"course"),{"name":"if","hash":{},"fn":container.program(20, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":14,"column":0},"end":{"line":21,"column":16}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"timeline"),{"name":"if","hash":{},"fn":container.program(29, data, 0),"inverse":container.program(43, data, 0),"data":data,"loc":{"start":{"line":21,"column":16},"end":{"line":26,"column":7}}})) != null ? stack1 : "")
    + "</section>\n<div class=\"columns\">\n<section class=\"card\" aria-labelledby=\"about\">\n<h2 id=\"about\">About</h2>\n<dl class=\"terms\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"people"),{"name":"each","hash":{},"fn":container.program(44, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":31,"column":0},"end":{"line":32,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"channel"),{"name":"if","hash":{},"fn":container.program(49, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":32,"column":9},"end":{"line":33,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"causes"),{"name":"if","hash":{},"fn":container.program(50, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":33,"column":7},"end":{"line":34,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"runbooks"),{"name":"if","hash":{},"fn":container.program(51, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":34,"column":7},"end":{"line":35,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"related"),{"name":"if","hash":{},"fn":container.program(53, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":35,"column":7},"end":{"line":36,"column":7}}})) != null ? stack1 : "")
    + "<dt>Record</dt><dd>"
    + ((stack1 = lookupProperty(helpers,"with").call(alias4,lookupProperty(depth0,"source"),{"name":"with","hash":{},"fn":container.program(54, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":36,"column":26},"end":{"line":36,"column":160}}})) != null ? stack1 : "")
    + "</dd>\n</dl>\n</section>\n<section class=\"card\" aria-labelledby=\"postmortem\">\n<h2 id=\"postmortem\">Post-mortem</h2>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"postmortem"),{"name":"if","hash":{},"fn":container.program(57, data, 0),"inverse":container.program(61, data, 0),"data":data,"loc":{"start":{"line":41,"column":0},"end":{"line":44,"column":7}}})) != null ? stack1 : "")
    + "</section>\n</div>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"items"),{"name":"if","hash":{},"fn":container.program(62, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":46,"column":0},"end":{"line":50,"column":7}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  "incidents": {"0":function(container,depth0,helpers,partials,data) {
    return "<option>"
    + container.escapeExpression(container.lambda(depth0, depth0))
    + "</option>";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"incident-table"),depth0,{"name":"incident-table","hash":{"caption":"Incidents, the latest first"},"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n";
},"2":function(container,depth0,helpers,partials,data) {
    return "<p class=\"card empty\">No incident is on record.</p>\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"heading\"><h1>Incidents</h1></div>\n<section aria-label=\"All incidents\">\n<form class=\"filters\" data-filters=\"incidents\" hidden>\n<label>Severity<select name=\"severity\"><option value=\"\">All</option>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"severities"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":68},"end":{"line":4,"column":122}}})) != null ? stack1 : "")
    + "</select></label>\n<label>Service<select name=\"service\"><option value=\"\">All</option>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"services"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":66},"end":{"line":5,"column":118}}})) != null ? stack1 : "")
    + "</select></label>\n<label>Words<input type=\"search\" name=\"text\"></label>\n<output></output>\n</form>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"rows"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":9,"column":0},"end":{"line":11,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"pager"),depth0,{"name":"pager","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n</section>\n";
},"usePartial":true,"useData":true},
  "item-table": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr data-owner=\""
    + alias3(alias2(alias1(depth0, "ownerKeys", {"start":{"line":6,"column":33},"end":{"line":6,"column":42}} ), depth0))
    + "\" data-team=\""
    + alias3(alias2(alias1(depth0, "team", {"start":{"line":6,"column":59},"end":{"line":6,"column":63}} ), depth0))
    + "\" data-state=\""
    + alias3(alias2(alias1(depth0, "state", {"start":{"line":6,"column":81},"end":{"line":6,"column":86}} ), depth0))
    + "\"><th scope=\"row\" class=\"title-cell\">"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":6,"column":127},"end":{"line":6,"column":132}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"postmortem"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":134},"end":{"line":6,"column":283}}})) != null ? stack1 : "")
    + "</th><td data-label=\"State\"><span class=\"tag "
    + alias3(alias2(alias1(depth0, "tone", {"start":{"line":6,"column":330},"end":{"line":6,"column":334}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "stateWords", {"start":{"line":6,"column":340},"end":{"line":6,"column":350}} ), depth0))
    + "</span>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"effect"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":359},"end":{"line":6,"column":558}}})) != null ? stack1 : "")
    + "</td><td data-label=\"Due\" data-value=\""
    + alias3(alias2(alias1(depth0, "due", {"start":{"line":6,"column":598},"end":{"line":6,"column":601}} ), depth0))
    + "\"><span class=\"nowrap\">"
    + alias3(alias2(alias1(depth0, "dueWords", {"start":{"line":6,"column":628},"end":{"line":6,"column":636}} ), depth0))
    + "</span>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"dueNote"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":645},"end":{"line":6,"column":709}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"moves"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":709},"end":{"line":6,"column":776}}})) != null ? stack1 : "")
    + "</td><td data-label=\"Owner\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"owners"),{"name":"each","hash":{},"fn":container.program(10, data, 0),"inverse":container.program(11, data, 0),"data":data,"loc":{"start":{"line":6,"column":804},"end":{"line":6,"column":948}}})) != null ? stack1 : "")
    + "</td><td data-label=\"Team\">"
    + alias3(alias2(alias1(depth0, "team", {"start":{"line":6,"column":977},"end":{"line":6,"column":981}} ), depth0))
    + "</td><td data-label=\"Severity\">"
    + alias3(alias2(alias1(depth0, "severity", {"start":{"line":6,"column":1016},"end":{"line":6,"column":1024}} ), depth0))
    + "</td><td class=\"number\" data-label=\"Age\" data-value=\""
    + alias3(alias2(alias1(depth0, "ageDays", {"start":{"line":6,"column":1081},"end":{"line":6,"column":1088}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "age", {"start":{"line":6,"column":1094},"end":{"line":6,"column":1097}} ), depth0))
    + "</td><td data-label=\"Issue\">"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"issue"),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":1127},"end":{"line":6,"column":1260}}})) != null ? stack1 : "")
    + "</td></tr>\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"small muted\"><a href=\""
    + alias3(alias2(alias1(lookupProperty(data,"root"), "root", {"start":{"line":6,"column":188},"end":{"line":6,"column":198}} ), depth0))
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":6,"column":202},"end":{"line":6,"column":206}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "postmortem", {"start":{"line":6,"column":212},"end":{"line":6,"column":222}} ), depth0))
    + "</a>"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"repository"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":228},"end":{"line":6,"column":270}}})) != null ? stack1 : "")
    + "</div>";
},"2":function(container,depth0,helpers,partials,data) {
    return " · "
    + container.escapeExpression(container.lambda(container.strict(depth0, "repository", {"start":{"line":6,"column":251},"end":{"line":6,"column":261}} ), depth0));
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"with").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"effect"),{"name":"with","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":373},"end":{"line":6,"column":551}}})) != null ? stack1 : "");
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"small is-"
    + alias3(alias2(alias1(depth0, "tone", {"start":{"line":6,"column":412},"end":{"line":6,"column":416}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "words", {"start":{"line":6,"column":422},"end":{"line":6,"column":427}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"incidents"),{"name":"each","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":429},"end":{"line":6,"column":536}}})) != null ? stack1 : "")
    + "</div>";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(data,"first"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.program(7, data, 0),"data":data,"loc":{"start":{"line":6,"column":448},"end":{"line":6,"column":481}}})) != null ? stack1 : "")
    + "<a href=\""
    + alias3(alias2(alias1(lookupProperty(data,"root"), "root", {"start":{"line":6,"column":492},"end":{"line":6,"column":502}} ), depth0))
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":6,"column":506},"end":{"line":6,"column":510}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":6,"column":516},"end":{"line":6,"column":521}} ), depth0))
    + "</a>";
},"6":function(container,depth0,helpers,partials,data) {
    return ": ";
},"7":function(container,depth0,helpers,partials,data) {
    return ", ";
},"8":function(container,depth0,helpers,partials,data) {
    return "<div class=\"small muted\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "dueNote", {"start":{"line":6,"column":687},"end":{"line":6,"column":694}} ), depth0))
    + "</div>";
},"9":function(container,depth0,helpers,partials,data) {
    return "<div class=\"small is-warn\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "movesWords", {"start":{"line":6,"column":751},"end":{"line":6,"column":761}} ), depth0))
    + "</div>";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<a href=\""
    + alias3(alias2(alias1(lookupProperty(data,"root"), "root", {"start":{"line":6,"column":831},"end":{"line":6,"column":841}} ), depth0))
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":6,"column":845},"end":{"line":6,"column":849}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "name", {"start":{"line":6,"column":855},"end":{"line":6,"column":859}} ), depth0))
    + "</a>"
    + ((stack1 = lookupProperty(helpers,"unless").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(data,"last"),{"name":"unless","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":865},"end":{"line":6,"column":895}}})) != null ? stack1 : "");
},"11":function(container,depth0,helpers,partials,data) {
    return "<span class=\"tag warn\">nobody</span>";
},"12":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"with").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"issue"),{"name":"with","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":1140},"end":{"line":6,"column":1253}}})) != null ? stack1 : "");
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"href"),{"name":"if","hash":{},"fn":container.program(14, data, 0),"inverse":container.program(15, data, 0),"data":data,"loc":{"start":{"line":6,"column":1155},"end":{"line":6,"column":1244}}})) != null ? stack1 : "");
},"14":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<a href=\""
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":6,"column":1178},"end":{"line":6,"column":1182}} ), depth0))
    + "\" rel=\"noreferrer\">#"
    + alias3(alias2(alias1(depth0, "number", {"start":{"line":6,"column":1206},"end":{"line":6,"column":1212}} ), depth0))
    + "</a>";
},"15":function(container,depth0,helpers,partials,data) {
    return "#"
    + container.escapeExpression(container.lambda(container.strict(depth0, "number", {"start":{"line":6,"column":1229},"end":{"line":6,"column":1235}} ), depth0));
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"listing\" data-listing=\"items\">\n<table>\n<caption class=\"visually-hidden\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "caption", {"start":{"line":3,"column":35},"end":{"line":3,"column":42}} ), depth0))
    + "</caption>\n<thead><tr><th scope=\"col\" data-sort=\"text\">Action item</th><th scope=\"col\" data-sort=\"text\">State</th><th scope=\"col\" data-sort=\"text\">Due</th><th scope=\"col\" data-sort=\"text\">Owner</th><th scope=\"col\" data-sort=\"text\">Team</th><th scope=\"col\" data-sort=\"text\">Severity</th><th scope=\"col\" class=\"number\" data-sort=\"number\">Age</th><th scope=\"col\">Issue</th></tr></thead>\n<tbody>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"items"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":7,"column":9}}})) != null ? stack1 : "")
    + "</tbody>\n</table>\n</div>\n";
},"useData":true},
  "layout": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<a href=\""
    + alias3(alias2(alias1(lookupProperty(data,"root"), "root", {"start":{"line":18,"column":29},"end":{"line":18,"column":39}} ), depth0))
    + alias3(alias2(alias1(depth0, "path", {"start":{"line":18,"column":43},"end":{"line":18,"column":47}} ), depth0))
    + "\""
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"current"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":50},"end":{"line":18,"column":99}}})) != null ? stack1 : "")
    + ">"
    + alias3(alias2(alias1(depth0, "name", {"start":{"line":18,"column":102},"end":{"line":18,"column":106}} ), depth0))
    + "</a>\n";
},"1":function(container,depth0,helpers,partials,data) {
    return " aria-current=\""
    + container.escapeExpression(container.lambda(container.strict(depth0, "current", {"start":{"line":18,"column":82},"end":{"line":18,"column":89}} ), depth0))
    + "\"";
},"2":function(container,depth0,helpers,partials,data) {
    return "<span>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "unreadable", {"start":{"line":27,"column":26},"end":{"line":27,"column":36}} ), depth0))
    + " unreadable files are in no figure: see <code>incident check</code></span>\n";
},"3":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "\u003Cscript src=\""
    + alias3(alias2(alias1(depth0, "root", {"start":{"line":31,"column":29},"end":{"line":31,"column":33}} ), depth0))
    + alias3(alias2(alias1(depth0, "script", {"start":{"line":31,"column":37},"end":{"line":31,"column":43}} ), depth0))
    + "\">\u003C/script>\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self' file: 'unsafe-inline'; script-src 'self' file:; img-src 'self' file: data:; form-action 'self' file:; base-uri 'none'\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":8,"column":9},"end":{"line":8,"column":14}} ), depth0))
    + "</title>\n<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\""
    + alias3(alias2(alias1(depth0, "root", {"start":{"line":10,"column":31},"end":{"line":10,"column":35}} ), depth0))
    + "assets/site.css\">\n</head>\n<body>\n<a class=\"skip\" href=\"#content\">Skip to the content</a>\n<header class=\"masthead\">\n<div>\n<a class=\"brand\" href=\""
    + alias3(alias2(alias1(depth0, "root", {"start":{"line":16,"column":25},"end":{"line":16,"column":29}} ), depth0))
    + "index.html\">"
    + alias3(alias2(alias1(depth0, "site", {"start":{"line":16,"column":45},"end":{"line":16,"column":49}} ), depth0))
    + "</a>\n<nav aria-label=\"Pages\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"sections"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":0},"end":{"line":19,"column":9}}})) != null ? stack1 : "")
    + "</nav>\n<form role=\"search\" action=\""
    + alias3(alias2(alias1(depth0, "root", {"start":{"line":20,"column":30},"end":{"line":20,"column":34}} ), depth0))
    + "search.html\" method=\"get\"><input type=\"search\" name=\"q\" aria-label=\"Search all records\" placeholder=\"Search\"></form>\n</div>\n</header>\n<main id=\"content\">\n"
    + alias3(alias2(alias1(depth0, "content", {"start":{"line":24,"column":2},"end":{"line":24,"column":9}} ), depth0))
    + "</main>\n<footer class=\"colophon\">\n<span>From the records as of <time datetime=\""
    + alias3(alias2(alias1(depth0, "iso", {"start":{"line":26,"column":47},"end":{"line":26,"column":50}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "moment", {"start":{"line":26,"column":56},"end":{"line":26,"column":62}} ), depth0))
    + "</time> ("
    + alias3(alias2(alias1(depth0, "timezone", {"start":{"line":26,"column":75},"end":{"line":26,"column":83}} ), depth0))
    + ")</span>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"unreadable"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":27,"column":0},"end":{"line":28,"column":7}}})) != null ? stack1 : "")
    + "<span>Data: <a href=\""
    + alias3(alias2(alias1(depth0, "root", {"start":{"line":28,"column":30},"end":{"line":28,"column":34}} ), depth0))
    + "metrics.json\">JSON</a>, <a href=\""
    + alias3(alias2(alias1(depth0, "root", {"start":{"line":28,"column":71},"end":{"line":28,"column":75}} ), depth0))
    + "metrics.txt\">OpenMetrics</a>, CSV of <a href=\""
    + alias3(alias2(alias1(depth0, "root", {"start":{"line":28,"column":125},"end":{"line":28,"column":129}} ), depth0))
    + "incidents.csv\">incidents</a> and <a href=\""
    + alias3(alias2(alias1(depth0, "root", {"start":{"line":28,"column":175},"end":{"line":28,"column":179}} ), depth0))
    + "action-items.csv\">action items</a></span>\n</footer>\n\u003Cscript src=\""
    + alias3(alias2(alias1(depth0, "root", {"start":{"line":30,"column":15},"end":{"line":30,"column":19}} ), depth0))
    + "assets/site.js\">\u003C/script>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"script"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":31,"column":0},"end":{"line":32,"column":7}}})) != null ? stack1 : "")
    + "</body>\n</html>\n";
},"useData":true},
  "overview": {"0":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li><a class=\"tile card\" href=\""
    + alias3(alias2(alias1(lookupProperty(data,"root"), "root", {"start":{"line":6,"column":48},"end":{"line":6,"column":58}} ), depth0))
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":6,"column":62},"end":{"line":6,"column":66}} ), depth0))
    + "\"><span class=\"label\">"
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":6,"column":92},"end":{"line":6,"column":97}} ), depth0))
    + "</span> <span class=\"value is-"
    + alias3(alias2(alias1(depth0, "tone", {"start":{"line":6,"column":131},"end":{"line":6,"column":135}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "value", {"start":{"line":6,"column":141},"end":{"line":6,"column":146}} ), depth0))
    + " <small>"
    + alias3(alias2(alias1(depth0, "unit", {"start":{"line":6,"column":158},"end":{"line":6,"column":162}} ), depth0))
    + "</small></span> <span class=\"note\">"
    + alias3(alias2(alias1(depth0, "note", {"start":{"line":6,"column":201},"end":{"line":6,"column":205}} ), depth0))
    + "</span></a></li>\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<ul class=\"steps\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"steps"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":0},"end":{"line":12,"column":9}}})) != null ? stack1 : "")
    + "</ul>\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li><span><span class=\"tag "
    + alias3(alias2(alias1(depth0, "tone", {"start":{"line":11,"column":44},"end":{"line":11,"column":48}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "kind", {"start":{"line":11,"column":54},"end":{"line":11,"column":58}} ), depth0))
    + "</span></span><span class=\"what\"><a href=\""
    + alias3(alias2(alias1(lookupProperty(data,"root"), "root", {"start":{"line":11,"column":104},"end":{"line":11,"column":114}} ), depth0))
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":11,"column":118},"end":{"line":11,"column":122}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":11,"column":128},"end":{"line":11,"column":133}} ), depth0))
    + "</a>"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"detail"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":139},"end":{"line":11,"column":203}}})) != null ? stack1 : "")
    + "</span></li>\n";
},"3":function(container,depth0,helpers,partials,data) {
    return "<span class=\"small muted\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "detail", {"start":{"line":11,"column":181},"end":{"line":11,"column":187}} ), depth0))
    + "</span>";
},"4":function(container,depth0,helpers,partials,data) {
    return "<p class=\"card empty\">Nothing is waiting.</p>\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section aria-labelledby=\"trends\">\n<h2 id=\"trends\">Where it is going</h2>\n<div class=\"columns\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"plots"),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":0},"end":{"line":19,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"causes"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":19,"column":9},"end":{"line":21,"column":7}}})) != null ? stack1 : "")
    + "</div>\n</section>\n";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"plot"),depth0,{"name":"plot","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"card plot\"><div><h3>Causes</h3><span class=\"small muted\">How often incidents recorded each"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"causesUnknown"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":19,"column":125},"end":{"line":19,"column":186}}})) != null ? stack1 : "")
    + ".</span></div>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"bars"),lookupProperty(depth0,"causes"),{"name":"bars","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</div>\n";
},"8":function(container,depth0,helpers,partials,data) {
    return "; "
    + container.escapeExpression(container.lambda(container.strict(depth0, "causesUnknown", {"start":{"line":19,"column":150},"end":{"line":19,"column":163}} ), depth0))
    + " recorded none";
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section aria-labelledby=\"latest\">\n<div class=\"section-head\"><h2 id=\"latest\">Latest incidents</h2><a href=\"incidents/index.html\">All incidents</a></div>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"incident-table"),depth0,{"name":"incident-table","hash":{"caption":"The latest incidents","rows":lookupProperty(depth0,"latest")},"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"standalone"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":26,"column":0},"end":{"line":26,"column":66}}})) != null ? stack1 : "")
    + "\n</section>\n";
},"10":function(container,depth0,helpers,partials,data) {
    return "<p class=\"small muted\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "standalone", {"start":{"line":26,"column":43},"end":{"line":26,"column":53}} ), depth0))
    + "</p>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"verdict "
    + alias3(alias2(alias1(lookupProperty(depth0,"verdict"), "tone", {"start":{"line":1,"column":22},"end":{"line":1,"column":34}} ), depth0))
    + "\">\n<h1>"
    + alias3(alias2(alias1(lookupProperty(depth0,"verdict"), "title", {"start":{"line":2,"column":6},"end":{"line":2,"column":19}} ), depth0))
    + "</h1>\n<p>"
    + alias3(alias2(alias1(lookupProperty(depth0,"verdict"), "text", {"start":{"line":3,"column":5},"end":{"line":3,"column":17}} ), depth0))
    + "</p>\n</div>\n<ul class=\"tiles\" aria-label=\"In brief\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"tiles"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":7,"column":9}}})) != null ? stack1 : "")
    + "</ul>\n<section aria-labelledby=\"next\">\n<h2 id=\"next\">What to do next</h2>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"steps"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(4, data, 0),"data":data,"loc":{"start":{"line":10,"column":0},"end":{"line":14,"column":7}}})) != null ? stack1 : "")
    + "</section>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"plots"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":0},"end":{"line":23,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"latest"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":23,"column":7},"end":{"line":28,"column":7}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  "pager": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"with").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"pager"),{"name":"with","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":13},"end":{"line":6,"column":9}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<nav class=\"pager\" aria-label=\""
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":1,"column":61},"end":{"line":1,"column":66}} ), depth0))
    + "\">\n<span class=\"muted\">"
    + alias3(alias2(alias1(depth0, "words", {"start":{"line":2,"column":22},"end":{"line":2,"column":27}} ), depth0))
    + ", page "
    + alias3(alias2(alias1(depth0, "number", {"start":{"line":2,"column":38},"end":{"line":2,"column":44}} ), depth0))
    + " of "
    + alias3(alias2(alias1(depth0, "count", {"start":{"line":2,"column":52},"end":{"line":2,"column":57}} ), depth0))
    + "</span>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"previous"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":4,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"next"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":7},"end":{"line":5,"column":7}}})) != null ? stack1 : "")
    + "</nav>\n";
},"2":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<a href=\""
    + alias3(alias2(alias1(lookupProperty(data,"root"), "root", {"start":{"line":3,"column":27},"end":{"line":3,"column":37}} ), depth0))
    + alias3(alias2(alias1(depth0, "previous", {"start":{"line":3,"column":41},"end":{"line":3,"column":49}} ), depth0))
    + "\" rel=\"prev\">Newer</a>\n";
},"3":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<a href=\""
    + alias3(alias2(alias1(lookupProperty(data,"root"), "root", {"start":{"line":4,"column":30},"end":{"line":4,"column":40}} ), depth0))
    + alias3(alias2(alias1(depth0, "next", {"start":{"line":4,"column":44},"end":{"line":4,"column":48}} ), depth0))
    + "\" rel=\"next\">Older</a>\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"pager"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":6,"column":16}}})) != null ? stack1 : "")
    + "\n";
},"useData":true},
  "people": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>iCalendar: "
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"calendars"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":67},"end":{"line":1,"column":171}}})) != null ? stack1 : "")
    + "</p>";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<a href=\""
    + alias3(alias2(alias1(lookupProperty(data,"root"), "root", {"start":{"line":1,"column":97},"end":{"line":1,"column":107}} ), depth0))
    + alias3(alias2(alias1(depth0, "path", {"start":{"line":1,"column":111},"end":{"line":1,"column":115}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":1,"column":121},"end":{"line":1,"column":126}} ), depth0))
    + "</a>"
    + ((stack1 = lookupProperty(helpers,"unless").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(data,"last"),{"name":"unless","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":132},"end":{"line":1,"column":162}}})) != null ? stack1 : "");
},"2":function(container,depth0,helpers,partials,data) {
    return ", ";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, alias4=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section aria-label=\"Commander rotation"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"repository"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":58},"end":{"line":2,"column":101}}})) != null ? stack1 : "")
    + "\">\n<h2>Incident Commander"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"repository"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":22},"end":{"line":3,"column":63}}})) != null ? stack1 : "")
    + "</h2>\n<div class=\"listing\"><table>\n<caption class=\"visually-hidden\">Who commands when, in "
    + alias4(alias3(alias2(depth0, "zone", {"start":{"line":5,"column":57},"end":{"line":5,"column":61}} ), depth0))
    + "</caption>\n<thead><tr><th scope=\"col\">Who</th><th scope=\"col\">From</th><th scope=\"col\">To</th></tr></thead>\n<tbody>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"shifts"),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":9,"column":9}}})) != null ? stack1 : "")
    + "</tbody></table></div>\n<p class=\"small muted\">Times in "
    + alias4(alias3(alias2(depth0, "zone", {"start":{"line":10,"column":34},"end":{"line":10,"column":38}} ), depth0))
    + ".</p>\n</section>\n";
},"4":function(container,depth0,helpers,partials,data) {
    return " of "
    + container.escapeExpression(container.lambda(container.strict(depth0, "repository", {"start":{"line":2,"column":82},"end":{"line":2,"column":92}} ), depth0));
},"5":function(container,depth0,helpers,partials,data) {
    return ", "
    + container.escapeExpression(container.lambda(container.strict(depth0, "repository", {"start":{"line":3,"column":44},"end":{"line":3,"column":54}} ), depth0));
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, alias4=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr><th scope=\"row\">"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"who"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.program(8, data, 0),"data":data,"loc":{"start":{"line":8,"column":36},"end":{"line":8,"column":104}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"current"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":104},"end":{"line":8,"column":162}}})) != null ? stack1 : "")
    + "</th><td data-label=\"From\">"
    + alias4(alias3(alias2(depth0, "from", {"start":{"line":8,"column":191},"end":{"line":8,"column":195}} ), depth0))
    + "</td><td data-label=\"To\">"
    + alias4(alias3(alias2(depth0, "to", {"start":{"line":8,"column":224},"end":{"line":8,"column":226}} ), depth0))
    + "</td></tr>\n";
},"7":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "who", {"start":{"line":8,"column":49},"end":{"line":8,"column":52}} ), depth0));
},"8":function(container,depth0,helpers,partials,data) {
    return "<span class=\"tag bad\">nobody</span>";
},"9":function(container,depth0,helpers,partials,data) {
    return " <span class=\"tag accent\">now</span>";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"listing\" data-listing=\"load\"><table>\n<caption class=\"visually-hidden\">Incidents by commander</caption>\n<thead><tr><th scope=\"col\" data-sort=\"text\">Commander</th><th scope=\"col\" class=\"number\" data-sort=\"number\">Last 90 days</th><th scope=\"col\" class=\"number\" data-sort=\"number\">In all</th><th scope=\"col\" class=\"number\" data-sort=\"number\">Outside working hours</th><th scope=\"col\" class=\"number\" data-sort=\"number\">Time in command</th></tr></thead>\n<tbody>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"commanders"),{"name":"each","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":0},"end":{"line":19,"column":9}}})) != null ? stack1 : "")
    + "</tbody></table></div>\n";
},"11":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr><th scope=\"row\" class=\"title-cell\"><a href=\""
    + alias3(alias2(alias1(lookupProperty(data,"root"), "root", {"start":{"line":18,"column":70},"end":{"line":18,"column":80}} ), depth0))
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":18,"column":84},"end":{"line":18,"column":88}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "name", {"start":{"line":18,"column":94},"end":{"line":18,"column":98}} ), depth0))
    + "</a><div class=\"bars\" aria-hidden=\"true\"><span class=\"track\"><span style=\"width: "
    + alias3(alias2(alias1(depth0, "width", {"start":{"line":18,"column":183},"end":{"line":18,"column":188}} ), depth0))
    + "\"></span></span></div></th><td class=\"number\" data-label=\"Last 90 days\" data-value=\""
    + alias3(alias2(alias1(depth0, "recent", {"start":{"line":18,"column":276},"end":{"line":18,"column":282}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "recent", {"start":{"line":18,"column":288},"end":{"line":18,"column":294}} ), depth0))
    + "</td><td class=\"number\" data-label=\"In all\" data-value=\""
    + alias3(alias2(alias1(depth0, "incidents", {"start":{"line":18,"column":354},"end":{"line":18,"column":363}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "incidents", {"start":{"line":18,"column":369},"end":{"line":18,"column":378}} ), depth0))
    + "</td><td class=\"number\" data-label=\"Outside hours\" data-value=\""
    + alias3(alias2(alias1(depth0, "outsideHours", {"start":{"line":18,"column":445},"end":{"line":18,"column":457}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "outsideHours", {"start":{"line":18,"column":463},"end":{"line":18,"column":475}} ), depth0))
    + "</td><td class=\"number\" data-label=\"Time in command\" data-value=\""
    + alias3(alias2(alias1(depth0, "minutes", {"start":{"line":18,"column":544},"end":{"line":18,"column":551}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "time", {"start":{"line":18,"column":557},"end":{"line":18,"column":561}} ), depth0))
    + "</td></tr>\n";
},"12":function(container,depth0,helpers,partials,data) {
    return "<p class=\"card empty\">No incident names a commander.</p>\n";
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section aria-labelledby=\"owners\">\n<h2 id=\"owners\">Owners</h2>\n<div class=\"listing\" data-listing=\"owners\"><table>\n<caption class=\"visually-hidden\">Action items by owner</caption>\n<thead><tr><th scope=\"col\" data-sort=\"text\">Owner</th><th scope=\"col\" class=\"number\" data-sort=\"number\">Open</th><th scope=\"col\" class=\"number\" data-sort=\"number\">Overdue</th><th scope=\"col\" class=\"number\" data-sort=\"number\">Done</th><th scope=\"col\">Calendar</th></tr></thead>\n<tbody>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"owners"),{"name":"each","hash":{},"fn":container.program(14, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":28,"column":0},"end":{"line":29,"column":9}}})) != null ? stack1 : "")
    + "</tbody></table></div>\n</section>\n";
},"14":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr><th scope=\"row\" class=\"title-cell\"><a href=\""
    + alias3(alias2(alias1(lookupProperty(data,"root"), "root", {"start":{"line":28,"column":66},"end":{"line":28,"column":76}} ), depth0))
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":28,"column":80},"end":{"line":28,"column":84}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "name", {"start":{"line":28,"column":90},"end":{"line":28,"column":94}} ), depth0))
    + "</a></th><td class=\"number\" data-label=\"Open\" data-value=\""
    + alias3(alias2(alias1(depth0, "open", {"start":{"line":28,"column":156},"end":{"line":28,"column":160}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "open", {"start":{"line":28,"column":166},"end":{"line":28,"column":170}} ), depth0))
    + "</td><td class=\"number\" data-label=\"Overdue\" data-value=\""
    + alias3(alias2(alias1(depth0, "overdue", {"start":{"line":28,"column":231},"end":{"line":28,"column":238}} ), depth0))
    + "\">"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"overdue"),{"name":"if","hash":{},"fn":container.program(15, data, 0),"inverse":container.program(16, data, 0),"data":data,"loc":{"start":{"line":28,"column":242},"end":{"line":28,"column":323}}})) != null ? stack1 : "")
    + "</td><td class=\"number\" data-label=\"Done\" data-value=\""
    + alias3(alias2(alias1(depth0, "done", {"start":{"line":28,"column":379},"end":{"line":28,"column":383}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "done", {"start":{"line":28,"column":389},"end":{"line":28,"column":393}} ), depth0))
    + "</td><td data-label=\"Calendar\">"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"calendar"),{"name":"if","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":28,"column":426},"end":{"line":28,"column":499}}})) != null ? stack1 : "")
    + "</td></tr>\n";
},"15":function(container,depth0,helpers,partials,data) {
    return "<span class=\"tag bad\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "overdue", {"start":{"line":28,"column":281},"end":{"line":28,"column":288}} ), depth0))
    + "</span>";
},"16":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "overdue", {"start":{"line":28,"column":307},"end":{"line":28,"column":314}} ), depth0));
},"17":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<a href=\""
    + alias3(alias2(alias1(lookupProperty(data,"root"), "root", {"start":{"line":28,"column":453},"end":{"line":28,"column":463}} ), depth0))
    + alias3(alias2(alias1(depth0, "calendar", {"start":{"line":28,"column":467},"end":{"line":28,"column":475}} ), depth0))
    + "\">iCalendar</a>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"heading\"><h1>People</h1>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"calendars"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":36},"end":{"line":1,"column":182}}})) != null ? stack1 : "")
    + "</div>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"rotations"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":12,"column":9}}})) != null ? stack1 : "")
    + "<section aria-labelledby=\"load\">\n<h2 id=\"load\">Who carried how much</h2>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"commanders"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.program(12, data, 0),"data":data,"loc":{"start":{"line":14,"column":0},"end":{"line":21,"column":7}}})) != null ? stack1 : "")
    + "</section>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"owners"),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":0},"end":{"line":31,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  "person": {"0":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return " <a href=\""
    + alias3(alias2(alias1(depth0, "root", {"start":{"line":4,"column":90},"end":{"line":4,"column":94}} ), depth0))
    + alias3(alias2(alias1(depth0, "calendar", {"start":{"line":4,"column":98},"end":{"line":4,"column":106}} ), depth0))
    + "\">Calendar of due dates</a> (iCalendar).";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"item-table"),depth0,{"name":"item-table","hash":{"caption":"Open action items"},"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"more"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":0},"end":{"line":9,"column":49}}})) != null ? stack1 : "")
    + "\n";
},"2":function(container,depth0,helpers,partials,data) {
    return "<p class=\"muted\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "more", {"start":{"line":9,"column":31},"end":{"line":9,"column":35}} ), depth0))
    + ".</p>";
},"3":function(container,depth0,helpers,partials,data) {
    return "<p class=\"card empty\">None.</p>\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section aria-labelledby=\"led\">\n<h2 id=\"led\">Commanded</h2>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"incident-table"),depth0,{"name":"incident-table","hash":{"caption":"Incidents commanded, the latest first","rows":lookupProperty(depth0,"led")},"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</section>\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"heading\">\n<p class=\"crumb\"><a href=\""
    + alias3(alias2(alias1(depth0, "root", {"start":{"line":2,"column":28},"end":{"line":2,"column":32}} ), depth0))
    + "people/index.html\">People</a></p>\n<h1>"
    + alias3(alias2(alias1(depth0, "name", {"start":{"line":3,"column":6},"end":{"line":3,"column":10}} ), depth0))
    + "</h1>\n<p class=\"muted\">"
    + alias3(alias2(alias1(depth0, "open", {"start":{"line":4,"column":19},"end":{"line":4,"column":23}} ), depth0))
    + ", "
    + alias3(alias2(alias1(depth0, "closed", {"start":{"line":4,"column":29},"end":{"line":4,"column":35}} ), depth0))
    + "; commanded "
    + alias3(alias2(alias1(depth0, "ledCount", {"start":{"line":4,"column":51},"end":{"line":4,"column":59}} ), depth0))
    + "."
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"calendar"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":62},"end":{"line":4,"column":155}}})) != null ? stack1 : "")
    + "</p>\n</div>\n<section aria-labelledby=\"items\">\n<h2 id=\"items\">Open action items</h2>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"items"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(3, data, 0),"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":11,"column":7}}})) != null ? stack1 : "")
    + "</section>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"led"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":16,"column":7}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  "plot": {"0":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<li style=\"--swatch: "
    + alias3(alias2(alias1(depth0, "color", {"start":{"line":3,"column":58},"end":{"line":3,"column":63}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "name", {"start":{"line":3,"column":69},"end":{"line":3,"column":73}} ), depth0))
    + "</li>";
},"1":function(container,depth0,helpers,partials,data) {
    return "<th scope=\"col\" class=\"number\">"
    + container.escapeExpression(container.lambda(depth0, depth0))
    + "</th>";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr><th scope=\"row\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "label", {"start":{"line":10,"column":36},"end":{"line":10,"column":41}} ), depth0))
    + "</th>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"cells"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":48},"end":{"line":10,"column":104}}})) != null ? stack1 : "")
    + "</tr>\n";
},"3":function(container,depth0,helpers,partials,data) {
    return "<td class=\"number\">"
    + container.escapeExpression(container.lambda(depth0, depth0))
    + "</td>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<figure class=\"plot card\">\n<figcaption><h3>"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":2,"column":18},"end":{"line":2,"column":23}} ), depth0))
    + "</h3><span class=\"small muted\">"
    + alias3(alias2(alias1(depth0, "note", {"start":{"line":2,"column":58},"end":{"line":2,"column":62}} ), depth0))
    + "</span></figcaption>\n<ul class=\"legend\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"legend"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":19},"end":{"line":3,"column":89}}})) != null ? stack1 : "")
    + "</ul>\n<div class=\"wide\">"
    + alias3(alias2(alias1(depth0, "wide", {"start":{"line":4,"column":20},"end":{"line":4,"column":24}} ), depth0))
    + "</div>\n<div class=\"narrow\">"
    + alias3(alias2(alias1(depth0, "narrow", {"start":{"line":5,"column":22},"end":{"line":5,"column":28}} ), depth0))
    + "</div>\n<details><summary>The figures as a table</summary>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\""
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":7,"column":61},"end":{"line":7,"column":66}} ), depth0))
    + ", as a table\"><table>\n<thead><tr><td></td>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"columns"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":20},"end":{"line":8,"column":90}}})) != null ? stack1 : "")
    + "</tr></thead>\n<tbody>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"rows"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":0},"end":{"line":11,"column":9}}})) != null ? stack1 : "")
    + "</tbody>\n</table></div></details>\n</figure>\n";
},"useData":true},
  "postmortem": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<a href=\""
    + alias3(alias2(alias1(lookupProperty(data,"root"), "root", {"start":{"line":2,"column":47},"end":{"line":2,"column":57}} ), depth0))
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":2,"column":61},"end":{"line":2,"column":65}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":2,"column":71},"end":{"line":2,"column":76}} ), depth0))
    + "</a>"
    + ((stack1 = lookupProperty(helpers,"unless").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(data,"last"),{"name":"unless","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":82},"end":{"line":2,"column":112}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    return ", ";
},"2":function(container,depth0,helpers,partials,data) {
    return "<a href=\""
    + container.escapeExpression(container.lambda(container.strict(depth0, "root", {"start":{"line":2,"column":131},"end":{"line":2,"column":135}} ), depth0))
    + "incidents/index.html\">Incidents</a>";
},"3":function(container,depth0,helpers,partials,data) {
    return " / "
    + container.escapeExpression(container.lambda(container.strict(depth0, "repository", {"start":{"line":2,"column":218},"end":{"line":2,"column":228}} ), depth0));
},"4":function(container,depth0,helpers,partials,data) {
    return "<span class=\"tag\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "status", {"start":{"line":4,"column":67},"end":{"line":4,"column":73}} ), depth0))
    + "</span>";
},"5":function(container,depth0,helpers,partials,data) {
    return "<span class=\"muted\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "date", {"start":{"line":4,"column":124},"end":{"line":4,"column":128}} ), depth0))
    + "</span>";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section aria-labelledby=\"today\">\n<h2 id=\"today\">Its action items today</h2>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"item-table"),depth0,{"name":"item-table","hash":{"caption":"Action items of this post-mortem, as they stand"},"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</section>\n";
},"7":function(container,depth0,helpers,partials,data) {
    return "<p class=\"notice\">The document is longer than a page should be: the rest is in its file.</p>";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"href"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.program(10, data, 0),"data":data,"loc":{"start":{"line":14,"column":39},"end":{"line":14,"column":148}}})) != null ? stack1 : "");
},"9":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<a href=\""
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":14,"column":62},"end":{"line":14,"column":66}} ), depth0))
    + "\" rel=\"noreferrer\"><code>"
    + alias3(alias2(alias1(depth0, "file", {"start":{"line":14,"column":95},"end":{"line":14,"column":99}} ), depth0))
    + "</code></a>";
},"10":function(container,depth0,helpers,partials,data) {
    return "<code>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "file", {"start":{"line":14,"column":128},"end":{"line":14,"column":132}} ), depth0))
    + "</code>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, alias4=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"heading\">\n<p class=\"crumb\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"incidents"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":2,"column":17},"end":{"line":2,"column":181}}})) != null ? stack1 : "")
    + " / Post-mortem"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"repository"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":195},"end":{"line":2,"column":237}}})) != null ? stack1 : "")
    + "</p>\n<h1>"
    + alias4(alias3(alias2(depth0, "title", {"start":{"line":3,"column":6},"end":{"line":3,"column":11}} ), depth0))
    + "</h1>\n<div class=\"tags\">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"severity"),depth0,{"name":"severity","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"status"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":33},"end":{"line":4,"column":89}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"date"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":90},"end":{"line":4,"column":144}}})) != null ? stack1 : "")
    + "</div>\n</div>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"items"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":10,"column":7}}})) != null ? stack1 : "")
    + "<section aria-label=\"The post-mortem\">\n<article class=\"card\"><div class=\"document\">\n"
    + alias4(alias3(alias2(depth0, "body", {"start":{"line":12,"column":2},"end":{"line":12,"column":6}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"isCut"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":8},"end":{"line":12,"column":120}}})) != null ? stack1 : "")
    + "\n</div></article>\n<p class=\"small muted\">"
    + ((stack1 = lookupProperty(helpers,"with").call(alias1,lookupProperty(depth0,"source"),{"name":"with","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":14,"column":23},"end":{"line":14,"column":157}}})) != null ? stack1 : "")
    + "</p>\n</section>\n";
},"usePartial":true,"useData":true},
  "runbook": {"0":function(container,depth0,helpers,partials,data) {
    return " / "
    + container.escapeExpression(container.lambda(container.strict(depth0, "repository", {"start":{"line":2,"column":90},"end":{"line":2,"column":100}} ), depth0));
},"1":function(container,depth0,helpers,partials,data) {
    return "<span class=\"tag plain\">"
    + container.escapeExpression(container.lambda(depth0, depth0))
    + "</span> ";
},"2":function(container,depth0,helpers,partials,data) {
    return "<span class=\"muted\">owned by "
    + container.escapeExpression(container.lambda(container.strict(depth0, "owner", {"start":{"line":4,"column":129},"end":{"line":4,"column":134}} ), depth0))
    + "</span>";
},"3":function(container,depth0,helpers,partials,data) {
    return "<span class=\"muted\">reviewed "
    + container.escapeExpression(container.lambda(container.strict(depth0, "reviewed", {"start":{"line":4,"column":198},"end":{"line":4,"column":206}} ), depth0))
    + "</span>";
},"4":function(container,depth0,helpers,partials,data) {
    return "<span class=\"tag warn\">review due</span>";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section class=\"notice\" aria-labelledby=\"wrong\">\n<h2 id=\"wrong\">Post-mortems called it wrong</h2>\n<ul>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"wrongSteps"),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":4},"end":{"line":8,"column":200}}})) != null ? stack1 : "")
    + "</ul>\n</section>\n";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li>“"
    + alias3(alias2(alias1(depth0, "text", {"start":{"line":8,"column":31},"end":{"line":8,"column":35}} ), depth0))
    + "” (<a href=\""
    + alias3(alias2(alias1(lookupProperty(data,"root"), "root", {"start":{"line":8,"column":51},"end":{"line":8,"column":61}} ), depth0))
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":8,"column":65},"end":{"line":8,"column":69}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":8,"column":75},"end":{"line":8,"column":80}} ), depth0))
    + "</a>, "
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"source"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.program(8, data, 0),"data":data,"loc":{"start":{"line":8,"column":88},"end":{"line":8,"column":185}}})) != null ? stack1 : "")
    + ")</li>";
},"7":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<a href=\""
    + alias3(alias2(alias1(depth0, "source", {"start":{"line":8,"column":113},"end":{"line":8,"column":119}} ), depth0))
    + "\" rel=\"noreferrer\">line "
    + alias3(alias2(alias1(depth0, "line", {"start":{"line":8,"column":147},"end":{"line":8,"column":151}} ), depth0))
    + "</a>";
},"8":function(container,depth0,helpers,partials,data) {
    return "line "
    + container.escapeExpression(container.lambda(container.strict(depth0, "line", {"start":{"line":8,"column":172},"end":{"line":8,"column":176}} ), depth0));
},"9":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"with").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"evidence"),{"name":"with","hash":{},"fn":container.program(10, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":23},"end":{"line":22,"column":9}}})) != null ? stack1 : "");
},"10":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, alias4=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section aria-labelledby=\"evidence\">\n<h2 id=\"evidence\">Causes by evidence</h2>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"contradiction"),{"name":"if","hash":{},"fn":container.program(11, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":13,"column":7}}})) != null ? stack1 : "")
    + "<div class=\"listing\"><table>\n<caption class=\"visually-hidden\">The runbook's causes, ranked by what "
    + alias4(alias3(alias2(depth0, "incidents", {"start":{"line":14,"column":72},"end":{"line":14,"column":81}} ), depth0))
    + " recorded</caption>\n<thead><tr><th scope=\"col\">Cause</th><th scope=\"col\" class=\"number\">Stated place</th><th scope=\"col\" class=\"number\">By evidence</th><th scope=\"col\" class=\"number\">Stated</th><th scope=\"col\" class=\"number\">Recorded</th><th scope=\"col\" class=\"number\">Incidents</th></tr></thead>\n<tbody>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"ranking"),{"name":"each","hash":{},"fn":container.program(12, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":0},"end":{"line":18,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"unlisted"),{"name":"each","hash":{},"fn":container.program(17, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":9},"end":{"line":19,"column":9}}})) != null ? stack1 : "")
    + "</tbody></table></div>\n<p class=\"small muted\">From "
    + alias4(alias3(alias2(depth0, "incidents", {"start":{"line":20,"column":30},"end":{"line":20,"column":39}} ), depth0))
    + " with a recorded cause that named this runbook, or, naming none, one of its services.</p>\n</section>\n";
},"11":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p class=\"notice\">The ranking no longer holds: more incidents recorded “"
    + alias3(alias2(alias1(lookupProperty(depth0,"contradiction"), "below", {"start":{"line":12,"column":95},"end":{"line":12,"column":114}} ), depth0))
    + "” than “"
    + alias3(alias2(alias1(lookupProperty(depth0,"contradiction"), "above", {"start":{"line":12,"column":126},"end":{"line":12,"column":145}} ), depth0))
    + "”, which stands above it.</p>\n";
},"12":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr><th scope=\"row\" class=\"title-cell\">"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":17,"column":58},"end":{"line":17,"column":63}} ), depth0))
    + "</th><td class=\"number\" data-label=\"Stated place\">"
    + alias3(alias2(alias1(depth0, "was", {"start":{"line":17,"column":117},"end":{"line":17,"column":120}} ), depth0))
    + "</td><td class=\"number\" data-label=\"By evidence\">"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depths[1],"enough"),{"name":"if","hash":{},"fn":container.program(13, data, 0, blockParams, depths),"inverse":container.program(16, data, 0, blockParams, depths),"data":data,"loc":{"start":{"line":17,"column":171},"end":{"line":17,"column":267}}})) != null ? stack1 : "")
    + "</td><td class=\"number\" data-label=\"Stated\">"
    + alias3(alias2(alias1(depth0, "stated", {"start":{"line":17,"column":313},"end":{"line":17,"column":319}} ), depth0))
    + "</td><td class=\"number\" data-label=\"Recorded\">"
    + alias3(alias2(alias1(depth0, "recorded", {"start":{"line":17,"column":369},"end":{"line":17,"column":377}} ), depth0))
    + "</td><td class=\"number\" data-label=\"Incidents\">"
    + alias3(alias2(alias1(depth0, "n", {"start":{"line":17,"column":428},"end":{"line":17,"column":429}} ), depth0))
    + "</td></tr>\n";
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"moved"),{"name":"if","hash":{},"fn":container.program(14, data, 0),"inverse":container.program(15, data, 0),"data":data,"loc":{"start":{"line":17,"column":188},"end":{"line":17,"column":251}}})) != null ? stack1 : "");
},"14":function(container,depth0,helpers,partials,data) {
    return "<strong>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "place", {"start":{"line":17,"column":211},"end":{"line":17,"column":216}} ), depth0))
    + "</strong>";
},"15":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "place", {"start":{"line":17,"column":237},"end":{"line":17,"column":242}} ), depth0));
},"16":function(container,depth0,helpers,partials,data) {
    return "–";
},"17":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<tr><th scope=\"row\" class=\"title-cell\">"
    + alias3(alias2(alias1(depth0, "slug", {"start":{"line":18,"column":68},"end":{"line":18,"column":72}} ), depth0))
    + " <span class=\"tag warn\">not in the runbook</span></th><td class=\"number\" data-label=\"Stated place\">–</td><td class=\"number\" data-label=\"By evidence\">–</td><td class=\"number\" data-label=\"Stated\">–</td><td class=\"number\" data-label=\"Recorded\">"
    + alias3(alias2(alias1(depth0, "share", {"start":{"line":18,"column":317},"end":{"line":18,"column":322}} ), depth0))
    + "%</td><td class=\"number\" data-label=\"Incidents\">"
    + alias3(alias2(alias1(depth0, "n", {"start":{"line":18,"column":374},"end":{"line":18,"column":375}} ), depth0))
    + "</td></tr>\n";
},"18":function(container,depth0,helpers,partials,data) {
    return "<p class=\"notice\">The document is longer than a page should be: the rest is in its file.</p>";
},"19":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"href"),{"name":"if","hash":{},"fn":container.program(20, data, 0),"inverse":container.program(21, data, 0),"data":data,"loc":{"start":{"line":26,"column":39},"end":{"line":26,"column":148}}})) != null ? stack1 : "");
},"20":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<a href=\""
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":26,"column":62},"end":{"line":26,"column":66}} ), depth0))
    + "\" rel=\"noreferrer\"><code>"
    + alias3(alias2(alias1(depth0, "file", {"start":{"line":26,"column":95},"end":{"line":26,"column":99}} ), depth0))
    + "</code></a>";
},"21":function(container,depth0,helpers,partials,data) {
    return "<code>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "file", {"start":{"line":26,"column":128},"end":{"line":26,"column":132}} ), depth0))
    + "</code>";
},"22":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "usedCount", {"start":{"line":30,"column":22},"end":{"line":30,"column":31}} ), depth0))
    + "; the latest:</p>\n<ul>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"used"),{"name":"each","hash":{},"fn":container.program(23, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":31,"column":4},"end":{"line":31,"column":82}}})) != null ? stack1 : "")
    + "</ul>\n";
},"23":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li><a href=\""
    + alias3(alias2(alias1(lookupProperty(data,"root"), "root", {"start":{"line":31,"column":33},"end":{"line":31,"column":43}} ), depth0))
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":31,"column":47},"end":{"line":31,"column":51}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":31,"column":57},"end":{"line":31,"column":62}} ), depth0))
    + "</a></li>";
},"24":function(container,depth0,helpers,partials,data) {
    return "<p class=\"empty\">No incident names it yet.</p>\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"heading\">\n<p class=\"crumb\"><a href=\""
    + alias3(alias2(alias1(depth0, "root", {"start":{"line":2,"column":28},"end":{"line":2,"column":32}} ), depth0))
    + "runbooks/index.html\">Runbooks</a>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"repository"),{"name":"if","hash":{},"fn":container.program(0, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":67},"end":{"line":2,"column":109}}})) != null ? stack1 : "")
    + "</p>\n<h1>"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":3,"column":6},"end":{"line":3,"column":11}} ), depth0))
    + "</h1>\n<div class=\"tags\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"services"),{"name":"each","hash":{},"fn":container.program(1, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":18},"end":{"line":4,"column":85}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"owner"),{"name":"if","hash":{},"fn":container.program(2, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":85},"end":{"line":4,"column":150}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"reviewed"),{"name":"if","hash":{},"fn":container.program(3, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":151},"end":{"line":4,"column":222}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"isDue"),{"name":"if","hash":{},"fn":container.program(4, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":223},"end":{"line":4,"column":283}}})) != null ? stack1 : "")
    + "</div>\n</div>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"wrongSteps"),{"name":"if","hash":{},"fn":container.program(5, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":10,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"evidence"),{"name":"if","hash":{},"fn":container.program(9, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":7},"end":{"line":22,"column":16}}})) != null ? stack1 : "")
    + "<section aria-label=\"The runbook\">\n<article class=\"card\"><div class=\"document\">\n"
    + alias3(alias2(alias1(depth0, "body", {"start":{"line":24,"column":2},"end":{"line":24,"column":6}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"isCut"),{"name":"if","hash":{},"fn":container.program(18, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":24,"column":8},"end":{"line":24,"column":120}}})) != null ? stack1 : "")
    + "\n</div></article>\n<p class=\"small muted\">"
    + ((stack1 = lookupProperty(helpers,"with").call(alias4,lookupProperty(depth0,"source"),{"name":"with","hash":{},"fn":container.program(19, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":26,"column":23},"end":{"line":26,"column":157}}})) != null ? stack1 : "")
    + "</p>\n</section>\n<section aria-labelledby=\"used\">\n<h2 id=\"used\">Used in</h2>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"usedCount"),{"name":"if","hash":{},"fn":container.program(22, data, 0, blockParams, depths),"inverse":container.program(24, data, 0, blockParams, depths),"data":data,"loc":{"start":{"line":30,"column":0},"end":{"line":33,"column":7}}})) != null ? stack1 : "")
    + "</section>\n";
},"useData":true,"useDepths":true},
  "runbooks": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section aria-label=\"All runbooks\">\n<div class=\"listing\" data-listing=\"runbooks\"><table>\n<caption class=\"visually-hidden\">Runbooks with their use, freshness and evidence</caption>\n<thead><tr><th scope=\"col\" data-sort=\"text\">Runbook</th><th scope=\"col\">Services</th><th scope=\"col\" data-sort=\"text\">Owner</th><th scope=\"col\" class=\"number\" data-sort=\"number\">Used</th><th scope=\"col\" data-sort=\"text\">Reviewed</th><th scope=\"col\">Ranking</th><th scope=\"col\">Called wrong</th></tr></thead>\n<tbody>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"rows"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":8,"column":9}}})) != null ? stack1 : "")
    + "</tbody></table></div>\n</section>\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr><th scope=\"row\" class=\"title-cell\"><a href=\""
    + alias3(alias2(alias1(lookupProperty(data,"root"), "root", {"start":{"line":7,"column":64},"end":{"line":7,"column":74}} ), depth0))
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":7,"column":78},"end":{"line":7,"column":82}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":7,"column":88},"end":{"line":7,"column":93}} ), depth0))
    + "</a>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"repository"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":99},"end":{"line":7,"column":169}}})) != null ? stack1 : "")
    + "</th><td data-label=\"Services\">"
    + alias3(alias2(alias1(depth0, "services", {"start":{"line":7,"column":202},"end":{"line":7,"column":210}} ), depth0))
    + "</td><td data-label=\"Owner\">"
    + alias3(alias2(alias1(depth0, "owner", {"start":{"line":7,"column":242},"end":{"line":7,"column":247}} ), depth0))
    + "</td><td class=\"number\" data-label=\"Used\" data-value=\""
    + alias3(alias2(alias1(depth0, "used", {"start":{"line":7,"column":305},"end":{"line":7,"column":309}} ), depth0))
    + "\">"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"unused"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.program(4, data, 0),"data":data,"loc":{"start":{"line":7,"column":313},"end":{"line":7,"column":380}}})) != null ? stack1 : "")
    + "</td><td data-label=\"Reviewed\" data-value=\""
    + alias3(alias2(alias1(depth0, "reviewed", {"start":{"line":7,"column":425},"end":{"line":7,"column":433}} ), depth0))
    + "\"><span class=\"nowrap\">"
    + alias3(alias2(alias1(depth0, "reviewedWords", {"start":{"line":7,"column":460},"end":{"line":7,"column":473}} ), depth0))
    + "</span>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"isDue"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":482},"end":{"line":7,"column":536}}})) != null ? stack1 : "")
    + "</td><td data-label=\"Ranking\">"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"contradicted"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.program(7, data, 0),"data":data,"loc":{"start":{"line":7,"column":566},"end":{"line":7,"column":655}}})) != null ? stack1 : "")
    + "</td><td data-label=\"Called wrong\">"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"wrong"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":690},"end":{"line":7,"column":749}}})) != null ? stack1 : "")
    + "</td></tr>\n";
},"2":function(container,depth0,helpers,partials,data) {
    return "<div class=\"small muted\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "repository", {"start":{"line":7,"column":144},"end":{"line":7,"column":154}} ), depth0))
    + "</div>";
},"3":function(container,depth0,helpers,partials,data) {
    return "<span class=\"tag\">never</span>";
},"4":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "used", {"start":{"line":7,"column":367},"end":{"line":7,"column":371}} ), depth0));
},"5":function(container,depth0,helpers,partials,data) {
    return " <span class=\"tag warn\">due</span>";
},"6":function(container,depth0,helpers,partials,data) {
    return "<span class=\"tag warn\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "evidence", {"start":{"line":7,"column":611},"end":{"line":7,"column":619}} ), depth0))
    + "</span>";
},"7":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "evidence", {"start":{"line":7,"column":638},"end":{"line":7,"column":646}} ), depth0));
},"8":function(container,depth0,helpers,partials,data) {
    return "<span class=\"tag warn\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "wrong", {"start":{"line":7,"column":728},"end":{"line":7,"column":733}} ), depth0))
    + "</span>";
},"9":function(container,depth0,helpers,partials,data) {
    return "<p class=\"card empty\">No runbook is on record.</p>\n";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<ul>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"services"),{"name":"each","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":20},"end":{"line":15,"column":98}}})) != null ? stack1 : "")
    + "</ul>";
},"11":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<li>"
    + alias3(alias2(alias1(depth0, "key", {"start":{"line":15,"column":44},"end":{"line":15,"column":47}} ), depth0))
    + " <span class=\"muted\">("
    + alias3(alias2(alias1(depth0, "n", {"start":{"line":15,"column":73},"end":{"line":15,"column":74}} ), depth0))
    + ")</span></li>";
},"12":function(container,depth0,helpers,partials,data) {
    return "<p class=\"empty\">None: every service with an incident has one.</p>";
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<ul>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"alerts"),{"name":"each","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":18},"end":{"line":17,"column":94}}})) != null ? stack1 : "")
    + "</ul>";
},"14":function(container,depth0,helpers,partials,data) {
    return "<p class=\"empty\">None: every alert that began an incident is known to one.</p>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"heading\"><h1>Runbooks</h1></div>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"rows"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(9, data, 0),"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":11,"column":7}}})) != null ? stack1 : "")
    + "<section id=\"coverage\" aria-labelledby=\"coverage-heading\">\n<h2 id=\"coverage-heading\">Where one is missing</h2>\n<div class=\"columns\">\n<div class=\"card\"><h3>Services without a runbook</h3>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"services"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.program(12, data, 0),"data":data,"loc":{"start":{"line":15,"column":0},"end":{"line":15,"column":184}}})) != null ? stack1 : "")
    + "</div>\n<div class=\"card\"><h3>Alerts without a runbook</h3>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"alerts"),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.program(14, data, 0),"data":data,"loc":{"start":{"line":17,"column":0},"end":{"line":17,"column":192}}})) != null ? stack1 : "")
    + "</div>\n</div>\n</section>\n";
},"useData":true},
  "search": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "<div class=\"heading\"><h1>Search</h1></div>\n<section aria-label=\"Search\">\n<label for=\"search-field\" class=\"visually-hidden\">Words to search for</label>\n<input type=\"search\" id=\"search-field\" autocomplete=\"off\">\n<p id=\"search-status\" class=\"muted\" role=\"status\">Searching needs JavaScript.</p>\n<ul class=\"results\" id=\"search-results\" data-shards=\""
    + container.escapeExpression(container.lambda(container.strict(depth0, "shards", {"start":{"line":6,"column":55},"end":{"line":6,"column":61}} ), depth0))
    + "\"></ul>\n</section>\n";
},"useData":true},
  "severity": {"0":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<span class=\"severity rank-"
    + alias3(alias2(alias1(depth0, "rank", {"start":{"line":1,"column":45},"end":{"line":1,"column":49}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "severity", {"start":{"line":1,"column":55},"end":{"line":1,"column":63}} ), depth0))
    + "</span>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"severity"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":1,"column":80}}})) != null ? stack1 : "");
},"useData":true},
  "status": {"0":function(container,depth0,helpers,partials,data) {
    return "good";
},"1":function(container,depth0,helpers,partials,data) {
    return "bad";
},"2":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section aria-labelledby=\"uptime\"><h2 id=\"uptime\">Uptime, last "
    + container.escapeExpression(container.lambda(container.strict(depth0, "days", {"start":{"line":17,"column":81},"end":{"line":17,"column":85}} ), depth0))
    + " days</h2>\n<div class=\"card uptimes\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"services"),{"name":"each","hash":{},"fn":container.program(3, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":19,"column":0},"end":{"line":21,"column":9}}})) != null ? stack1 : "")
    + "</div></section>\n";
},"3":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"uptime\"><h3>"
    + alias3(alias2(alias1(depth0, "service", {"start":{"line":19,"column":44},"end":{"line":19,"column":51}} ), depth0))
    + " "
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"isDown"),{"name":"if","hash":{},"fn":container.program(4, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":19,"column":54},"end":{"line":19,"column":112}}})) != null ? stack1 : "")
    + "</h3><span class=\"number\">"
    + alias3(alias2(alias1(depth0, "uptime", {"start":{"line":19,"column":140},"end":{"line":19,"column":146}} ), depth0))
    + "</span>\n<div class=\"days\" role=\"img\" aria-label=\"Days with an incident in the last "
    + alias3(alias2(alias1(depths[1], "days", {"start":{"line":20,"column":77},"end":{"line":20,"column":84}} ), depth0))
    + ": "
    + alias3(alias2(alias1(depth0, "bad", {"start":{"line":20,"column":90},"end":{"line":20,"column":93}} ), depth0))
    + "\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"days"),{"name":"each","hash":{},"fn":container.program(5, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":97},"end":{"line":20,"column":149}}})) != null ? stack1 : "")
    + "</div></div>\n";
},"4":function(container,depth0,helpers,partials,data) {
    return "<span class=\"tag bad\">incident</span>";
},"5":function(container,depth0,helpers,partials,data) {
    return "<i class=\""
    + container.escapeExpression(container.lambda(container.strict(depth0, "className", {"start":{"line":20,"column":123},"end":{"line":20,"column":132}} ), depth0))
    + "\"></i>";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<article class=\"card public\" id=\""
    + alias3(alias2(alias1(depth0, "anchor", {"start":{"line":23,"column":54},"end":{"line":23,"column":60}} ), depth0))
    + "\">\n<div class=\"section-head\"><h3>"
    + alias3(alias2(alias1(depth0, "name", {"start":{"line":24,"column":32},"end":{"line":24,"column":36}} ), depth0))
    + "</h3>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"open"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.program(8, data, 0),"data":data,"loc":{"start":{"line":24,"column":43},"end":{"line":24,"column":147}}})) != null ? stack1 : "")
    + "</div>\n<p class=\"muted small\"><time datetime=\""
    + alias3(alias2(alias1(depth0, "iso", {"start":{"line":25,"column":41},"end":{"line":25,"column":44}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "day", {"start":{"line":25,"column":50},"end":{"line":25,"column":53}} ), depth0))
    + "</time>, "
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"open"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.program(10, data, 0),"data":data,"loc":{"start":{"line":25,"column":64},"end":{"line":25,"column":126}}})) != null ? stack1 : "")
    + "</p>\n<ol class=\"updates\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"updates"),{"name":"each","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":26,"column":20},"end":{"line":26,"column":167}}})) != null ? stack1 : "")
    + "</ol>\n</article>\n";
},"7":function(container,depth0,helpers,partials,data) {
    return "<span class=\"tag bad\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "status", {"start":{"line":24,"column":79},"end":{"line":24,"column":85}} ), depth0))
    + "</span>";
},"8":function(container,depth0,helpers,partials,data) {
    return "<span class=\"tag good\">resolved</span>";
},"9":function(container,depth0,helpers,partials,data) {
    return "for "
    + container.escapeExpression(container.lambda(container.strict(depth0, "duration", {"start":{"line":25,"column":82},"end":{"line":25,"column":90}} ), depth0))
    + " so far";
},"10":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "duration", {"start":{"line":25,"column":109},"end":{"line":25,"column":117}} ), depth0));
},"11":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<li><strong>"
    + alias3(alias2(alias1(depth0, "status", {"start":{"line":26,"column":51},"end":{"line":26,"column":57}} ), depth0))
    + "</strong> <span>"
    + alias3(alias2(alias1(depth0, "text", {"start":{"line":26,"column":77},"end":{"line":26,"column":81}} ), depth0))
    + "</span> <time class=\"muted small\" datetime=\""
    + alias3(alias2(alias1(depth0, "iso", {"start":{"line":26,"column":129},"end":{"line":26,"column":132}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "moment", {"start":{"line":26,"column":138},"end":{"line":26,"column":144}} ), depth0))
    + "</time></li>";
},"12":function(container,depth0,helpers,partials,data) {
    return "<p class=\"card empty\">No incident was published.</p>\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self' file: 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":8,"column":9},"end":{"line":8,"column":14}} ), depth0))
    + ": status</title>\n<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"style.css\">\n<link rel=\"alternate\" type=\"application/atom+xml\" title=\""
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":11,"column":59},"end":{"line":11,"column":64}} ), depth0))
    + ": status\" href=\"feed.xml\">\n</head>\n<body class=\"status\">\n<header class=\"masthead\"><div><a class=\"brand\" href=\"index.html\">"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":14,"column":67},"end":{"line":14,"column":72}} ), depth0))
    + "</a><nav aria-label=\"Feeds\"><a href=\"feed.xml\">Atom feed</a></nav></div></header>\n<main>\n<div class=\"verdict "
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"isGood"),{"name":"if","hash":{},"fn":container.program(0, data, 0, blockParams, depths),"inverse":container.program(1, data, 0, blockParams, depths),"data":data,"loc":{"start":{"line":16,"column":20},"end":{"line":16,"column":56}}})) != null ? stack1 : "")
    + "\"><h1>"
    + alias3(alias2(alias1(depth0, "summary", {"start":{"line":16,"column":64},"end":{"line":16,"column":71}} ), depth0))
    + "</h1><p>As of <time datetime=\""
    + alias3(alias2(alias1(depth0, "iso", {"start":{"line":16,"column":105},"end":{"line":16,"column":108}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "moment", {"start":{"line":16,"column":114},"end":{"line":16,"column":120}} ), depth0))
    + "</time> ("
    + alias3(alias2(alias1(depth0, "zone", {"start":{"line":16,"column":133},"end":{"line":16,"column":137}} ), depth0))
    + ")</p></div>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"services"),{"name":"if","hash":{},"fn":container.program(2, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":0},"end":{"line":22,"column":7}}})) != null ? stack1 : "")
    + "<section aria-labelledby=\"history\"><h2 id=\"history\">Incidents</h2>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"incidents"),{"name":"each","hash":{},"fn":container.program(6, data, 0, blockParams, depths),"inverse":container.program(12, data, 0, blockParams, depths),"data":data,"loc":{"start":{"line":23,"column":0},"end":{"line":29,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"pager"),depth0,{"name":"pager","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</section>\n</main>\n</body>\n</html>\n";
},"usePartial":true,"useData":true,"useDepths":true},
};

export type PageTemplate = keyof typeof pageTemplates;
