// What stays of the style sheets: rules for words that stand in a template, in Java, in app.js or in our own style sheet, and the
// properties that those use.
module.exports = {
    content: ['src/main/jte/**/*.jte', 'src/main/java/**/*.java', 'src/main/resources/public/app.js', 'src/main/resources/public/portal.css'],
    css: ['target/stijl/stijl.css'],
    output: 'target/classes/public/ontwerp',
    variables: true
};
