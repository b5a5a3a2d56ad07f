"""Harmful queries, each named after what it is meant to break."""

_MB = "PREFIX mb: <https://w3id.org/minhbach/ontology#> "
_ALL = "?a ?b ?c . ?d ?e ?f"

QUERIES = {
    "cross product": f"SELECT (COUNT(*) AS ?n) {{ {_ALL} . ?g ?h ?i }}",
    "memory: order": f"SELECT * {{ {_ALL} }} ORDER BY ?a ?f",
    "memory: distinct": f"SELECT DISTINCT ?a ?d {{ {_ALL} }}",
    "memory: groups": f"SELECT ?a ?d (COUNT(*) AS ?n) {{ {_ALL} }} GROUP BY ?a ?d",
    "order over all": "SELECT * { ?a ?b ?c } ORDER BY DESC(STR(?c)) ?a OFFSET 400000",
    "endless rows": f"SELECT * {{ {_ALL} . ?g ?h ?i }}",
    "endless triples": f"CONSTRUCT {{ ?a ?e ?i . ?d ?b ?f }} WHERE {{ {_ALL} . ?g ?h ?i }}",
    "everything": "SELECT * { GRAPH ?g { ?s ?p ?o } }",
    "describe everything": "DESCRIBE * { ?s ?p ?o }",
    "nesting": "SELECT * {" + "{" * 20_000 + "}" * 20_000 + "}",
    "nesting within limits": "SELECT * {" + "{" * 95 + "}" * 95 + "}",
    "nested optionals": "SELECT * { ?s ?p ?o " + "OPTIONAL { ?a ?b ?c " * 90 + "}" * 91,
    "nested selects": "SELECT * {" + "{ SELECT * { ?s ?p ?o . " * 45 + "}" * 91,
    "800 patterns": "SELECT * {" + "".join(f"?s{n} ?p{n} ?o{n} ." for n in range(800)) + "}",
    "240 patterns": "SELECT * {" + "".join(f"?s{n} ?p{n} ?o{n} ." for n in range(240)) + "}",
    "paths": "SELECT (COUNT(*) AS ?n) { ?s (!<urn:a>|^!<urn:b>)* ?o . ?o (!<urn:a>)* ?x }",
    "deep paths": "ASK { ?s " + "(!<urn:a>|^!<urn:a>)/" * 900 + "<urn:z> ?o }",
    "starred paths": "ASK { ?s (((!<urn:a>)*/(^!<urn:b>)*)*/(!<urn:c>)*)* <urn:none> }",
    "regex": "ASK { ?s ?p ?o FILTER(REGEX(STR(?o), '^(([a-zà-ỹ ])+.)+x(a|aa|aaa)*y$', 'i')) }",
    "replace": f"SELECT (REPLACE(STR(?c), '.', '{'$0' * 400}') AS ?x) {{ ?a ?b ?c }} ORDER BY ?x",
    "values": "SELECT * { VALUES ?x {"
    + "1 " * 20_000
    + "} VALUES ?y {"
    + "2 " * 10_000
    + "} } ORDER BY ?y",
    "big strings": "SELECT (CONCAT(?x, ?x, ?x, ?x) AS ?y) { ?s ?p ?o BIND(CONCAT("
    + ", ".join(["STR(?s)"] * 500)
    + ") AS ?x) } ORDER BY ?y",
    "doubled strings": "SELECT ?x30 { BIND('abcdefgh' AS ?x0) "
    + " ".join(f"BIND(CONCAT(?x{n}, ?x{n}) AS ?x{n + 1})" for n in range(30))
    + " }",
    "group concat": f"SELECT (GROUP_CONCAT(?c) AS ?x) {{ {_ALL} }}",
    "rubbish": "SELECT " + "\u1ec5" * 5000,
    "open strings": "SELECT * { " + '"\\' * 31_000,
    "dots": "SELECT * { " + "a." * 31_000,
    "search for all": _MB
    + "SELECT * {"
    + "".join(
        f" SERVICE mb:search {{ ?x{n} mb:matches 'của và các trong' ; mb:snippet ?t{n} }}"
        for n in range(8)
    )
    + " }",
    "update": "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
}

# Ways to make an engine call another server: {0} is its address.
CALLS = {
    "service": "SELECT * {{ SERVICE <{0}> {{ ?s ?p ?o }} }}",
    "silent service": "SELECT * {{ SERVICE SILENT <{0}> {{ ?s ?p ?o }} }}",
    "lower case": "select * {{ sErViCe<{0}>{{ ?s ?p ?o }} }}",
    "variable": "SELECT * {{ BIND(<{0}> AS ?x) SERVICE ?x {{ ?s ?p ?o }} }}",
    "prefixed": "PREFIX x: <{0}> SELECT * {{ SERVICE x:y {{ ?s ?p ?o }} }}",
    "glued": "PREFIX x: <{0}> SELECT * {{SERVICEx:y{{?s ?p ?o}}}}",
    "glued to a colon": "PREFIX : <{0}> SELECT * {{SERVICE:y{{?s ?p ?o}}}}",
    "glued before": "PREFIX x: <{0}> SELECT * {{ ?s ?p trueSERVICE x:y {{ ?s ?p ?o }} }}",
    "escaped": "SELECT * {{ S\\u0045RVICE <{0}> {{ ?s ?p ?o }} }}",
    "escaped twice": "SELECT * {{ S\\u005Cu0045RVICE <{0}> {{ ?s ?p ?o }} }}",
    "comments": "SELECT * {{ SERVICE#\n#\nSILENT#\n<{0}> {{ ?s ?p ?o }} }}",
    "hidden by a comparison": 'SELECT * {{ ?a ?b ?c FILTER(?a<?b#>"\n) SERVICE <{0}> {{}} #"\n }}',
    "in a filter": "ASK {{ FILTER EXISTS {{ SERVICE <{0}> {{ ?s ?p ?o }} }} }}",
    "in a sub-select": "ASK {{ {{ SELECT * {{ SERVICE <{0}> {{ ?s ?p ?o }} }} }} }}",
    "as our own": "PREFIX mb: <{0}> ASK {{ SERVICE mb:search {{ ?x mb:matches 'a' }} }}",
    "from": "SELECT * FROM <{0}> {{ ?s ?p ?o }}",
    "from named": "SELECT * FROM NAMED <{0}> {{ GRAPH ?g {{ ?s ?p ?o }} }}",
    "load": "LOAD <{0}>",
    "load after a query": "ASK {{}} ; LOAD <{0}>",
    "insert with service": "INSERT {{ ?s ?p ?o }} WHERE {{ SERVICE <{0}> {{ ?s ?p ?o }} }}",
}
