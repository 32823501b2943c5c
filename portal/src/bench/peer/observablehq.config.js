export default { root: "src", title: "Schoolverzuim", theme: "light", sidebar: false, pager: false, toc: false, search: false, globalStylesheets: [], footer: "" };
