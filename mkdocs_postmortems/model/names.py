"""Names: given names and names of products out, so that a sentence's subject can be told to be a person or a program."""

_GIVEN = """
aaron abdul abdullah abel abigail adam adela adrian adriana agnes ahmad ahmed aidan aiko aisha ajay akash akiko akira alan albert alberto
alejandra alejandro aleksandr alena alessandro alex alexander alexandra alexei alexis alfred ali alice alicia alina alison allison alok alvaro
amanda amara amelia amina amir amit amy ana anand anastasia anders andre andrea andreas andrei andrew andy angela anika anil anita anjali
ann anna anne annie anthony antoine anton antonio anusha arjun arnold arthur arun arvind asha ashley ashok astrid audrey axel ayesha aziz
barbara bart beatriz ben benjamin bernard beth bettina bianca bilal bjorn bob bogdan boris brad brandon brenda brendan brian bridget bruce
bruno bryan camila camille carl carla carlos carmen carol carolina caroline catherine cathy cecilia celine cesar charles charlie charlotte
chen chiara chloe chris christian christina christine christoph christopher chuck cindy claire clara claude claudia clemens colin connor
craig cristina cynthia dan dana daniel daniela danielle danny daria dave david dawn deb deborah deepa deepak deepika denis denise dennis derek
devon diana diane diego dieter dimitri dina dmitri dmitry dominic dominik don donald donna doris doug douglas duncan dylan ed eddie edgar
eduardo edward edwin eileen elaine elena eleni elias elif elisa elisabeth elizabeth ella ellen elliot emil emilia emilie emily emma emmanuel
eric erica erik erika ernst esther ethan eugene eva evan evelyn fatima fatma federico felicia felipe fernanda fernando filip fiona florian
francesca francesco francis francisco franz fred frederik friedrich gabriel gabriela gary gavin george georgia gerald gerard gina giovanni
giulia gloria gonzalo gopal gordon greg gregory greta guido guillaume gunnar gustavo hamid hanna hannah hans harold harry hassan heather
hector heidi helen helena helga henrik henry hernan hiroshi holly howard hugh hugo hussein ian ibrahim igor ilya imran ines ingrid irene irina
isaac isabel isabella ivan ivana jack jackie jacob jacques jake jakob jakub james jamie jan jana jane janet janice jared jason javier jay jean
jeff jeffrey jennifer jenny jeremy jerry jesper jess jesse jessica jesus jill jim jimmy jin jing joan joanna joao joaquin jodie joe joel johan
johannes john johnny jon jonas jonathan jorge jose josef joseph josh joshua joyce juan judith judy julian juliana julie julien jun jurgen justin
kai karen karim karin karl karolina kate katherine kathleen kathryn kathy katie katja katrin kavita kazuki keiko keith kelly ken kenji kenneth
kerry kevin khalid kim kiran klara klaus krishna kristen kristian kristin krzysztof kumar kurt kyle lakshmi lara larry lars laszlo latoya laura
lauren laurent leah lee leila lena leo leon leonard leonardo leslie li liam lina linda lisa liu liz lorenzo louis louise luc luca lucas lucia
lucy luis luisa lukas luke lydia madison maggie magnus mahmoud malik manish manuel marc marcel marcelo marcin marco marcos marcus margaret maria
mariam marian mariana marie marina mario marion marius marta martha martin martina mary mateo mathias mathieu matt matteo matthew matthias
maureen maurice max maxim megan mehmet mei melanie melissa mia michael michal michel michele michelle miguel mihai mikael mike mikhail milan
milena ming miriam mohamed mohammad mohammed mohan molly monica monika morgan mustafa nadia nadine naomi natalia natalie natasha nathan neha neil
nia niamh nicholas nick nicola nicolas nicole niels nigel nikhil nikita nikolai nils nina nisha noah noel nora norman oleg oleksandr olga oliver
olivia olivier omar oscar pablo paige pamela parisa patricia patrick paul paula pauline pavel pawel pedro peggy perry pete peter petr petra phil
philip philipp philippe pierre piotr pooja pradeep prakash prasad pratik preeti priya priyanka qing rachel radek rafael rahul raj rajesh ralf
ralph ramesh ramon randy rania raphael ravi ray raymond rebecca renata rene ricardo richard rick riccardo rita robert roberto robin rodrigo
roger rohan rohit roland roman ron ronald rosa rosie ross roxana roy rui russell ruth ryan sabine sabrina sachin sally sam samantha samir samuel
sandeep sandra sanjay santiago sara sarah sasha satoshi scott sean sebastian sergei sergey sergio shane shannon sharon shaun sheila shirley
shreya silvia simon simone sofia sonia sophia sophie srinivas stacy stan stefan stefanie stella stephan stephanie stephen steve steven stuart
sunil suresh susan susanne suzanne svetlana sven sylvia takashi tamara tanya tara tariq tatiana ted teresa terry theo theodore theresa thomas tim
timo timothy tina tobias todd tom tomas tomasz toni tony tracy trevor tristan tyler ulrich uma usha valentina valeria vanessa vera veronica
vicky victor vijay vikram viktor vincent vinod virginia vivek vivian vlad vladimir walter wanda wei wendy werner wilhelm william wolfgang xavier
xiao yan yang yann yara yasmin yosef yuki yuri yusuf yves yvonne zachary zara zhang zoe zofia
"""
GIVEN = frozenset(_GIVEN.split())
"""Names that people have and no well-known program has; the last source of names."""

UNSURE = frozenset("art bill carter chase cliff drew faith frank gene grace grant hope jasper joy mark miles pat penny rich rob rose sue sunny will".split())  # fmt: skip
"""Names that are words as well: taken for a person only with what no program does."""

_PRODUCTS = """
activemq airflow akamai alertmanager algolia alpine amazon ambassador android angular ansible apache apollo argo argocd artifactory asana athena
atlas aurora auth0 avro aws azure bamboo bash bazel bigquery bigtable bitbucket boot buildbot buildkite caddy calico canary cassandra celery
centos ceph cert-manager chef chrome chromium cilium circleci cisco clair clickhouse cloudflare cloudformation cloudfront cloudwatch cockroach
cockroachdb confluence consul containerd coredns cortana cortex couchbase couchdb cron crossplane crystal curl dagster datadog debian deno dependabot
discord django dns docker doppler drone druid drupal dynamo dynamodb eclipse eks elastic elasticsearch elixir emacs envoy erlang etcd excel express
facebook falco fargate fastly fedora felix firebase firefox flagger flannel flask flink fluentd flux gatling gatsby gerrit git github gitlab glue
google gradle grafana graphite graphql gunicorn hadoop haproxy harbor haskell hashicorp hazelcast helm hercules heroku hive honeycomb hudson
hugo-site hystrix icinga ingress intellij intercom invision ios istio jaeger jasmine java javascript jboss jekyll jenkins jest jetty jira julia
jupyter kafka kibana kinesis kong kotlin kubelet kubernetes kustomize lambda laravel launchdarkly lighthouse linkerd linux logstash loki luigi lucene
magento mailchimp marathon mariadb maven memcached mercurial mesos meteor microsoft mimir minio mongo mongodb moodle mysql nagios nats neo4j neptune
netlify newrelic nexus nginx nomad node nodejs npm nvidia octopus okta openshift openssl openstack opsgenie oracle otto packer pagerduty pascal
patroni percona perl phoenix php pingdom pip plone postgres postgresql power presto prisma prometheus proxysql prow pulsar pulumi puppet pushgateway
pypi python pytorch quartz rabbitmq rails rancher react redis redshift renovate rook rspec ruby rundeck rust salesforce salt saltstack samba sass
scala scylla segment selenium sendgrid sensu sentinel sentry shopify sidekiq siri skaffold slack snowflake solr sonar sonarqube spark spinnaker
splunk spring squid stackdriver statuspage storm stripe sumo supabase svelte swagger swift symfony systemd tableau teamcity teams tekton telegraf tempo
tensorflow terraform thanos tiller tomcat traefik travis trino trivy twilio twitter typescript ubuntu unicorn vagrant varnish vault vector vercel
victoria vite vitess vmware watson webpack weave windows wordpress xen yarn youtube zabbix zipkin zookeeper zoom zuul
"""
PRODUCTS = frozenset(_PRODUCTS.split())
"""Programs and companies; some have the names of people."""
