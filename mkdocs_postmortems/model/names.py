"""Names: given names and names of products out, so that a sentence's subject can be told to be a person or a program."""

_GIVEN = """
aaron abdoulaye abdul abdullah abebe abel abena abigail achieng adaeze adam adela aditi aditya adrian adriana adwoa afua agnes agnieszka
agus ahmad ahmed aidan aigerim aiko ainhoa aino aisha aissatou ajay akash akiko akira akosua alan albert alberto alejandra alejandro
aleksandr alena alessandro alex alexander alexandra alexei alexis alfred ali alice alicia alina alison allison alok alvaro amaka amanda
amara amelia amina aminata amir amit amy ana anand ananya anastasia anders andre andrea andreas andreea andrei andrew andy angela angharad
anika anil anita anja anjali ann anna anne annie anouk anthony antoine anton antonio antti anusha aoife arjun armen arnold arthur arun
arvind asbjorn asha ashley ashok astrid attila audrey axel ayanda ayesha aylin ayse azadeh aziz babajide balazs bao barbara bart bartosz
bayu beatriz behnam ben benjamin bernard beth bettina bianca bilal birgit bjorn bob bogdan bohdan bongani boris brad bram brandon brenda
brendan brian bridget bruce bruno bryan budi bukola burak caio callum camila camille carl carla carlos carmen carol carolina caroline
catherine cathy cecilia celine cesar chaminda charles charlie charlotte cheikh chen chiara chidi chinedu chioma chloe chris christian
christina christine christoph christopher chuck chukwuemeka cian cindy claire clara claude claudia clemens colin connor craig cristian
cristina cynthia daan dagmar daisuke dan dana daniel daniela danielle danny daria dave david dawit dawn deb deborah declan deepa deepak
deepika denis denise deniz dennis derek despina devon dewi diana diane diego dieter dilshan dimitri dimitris dina dmitri dmitriy dmitry
dominic dominik don donald dongwon donna doris dorota doug douglas duncan dylan ed eddie edgar eduardo edward edwin efua eileen eirik
eitan elaine elena eleni elias elif elisa elisabeth elizabeth ella ellen elliot emeka emil emilia emilie emily emma emmanuel emre eoin
eric erica erik erika ernst esra esther eszter ethan eugene eunji eva evan evelyn ewan faisal farai farhad farhan farid farida farooq
fatima fatma fatou federico felicia felipe femi femke ferenc fernanda fernando filip fiona florian folake francesca francesco francis
francisco franz fred frederik friedrich gabor gabriel gabriela galina gareth gary gaurav gavin george georgia gerald gerard gerhard gilad
gina giorgi giorgos giovanni girish gisela giulia gizem gloria gokhan gonzalo gopal gordon greg gregory greta grzegorz guido guilherme
guillaume gunnar guowei gustavo haakon hakan halvor hamid hamish hamza hanna hannah hans hany hao haoran harold harry harsha haruka hassan
hauwa heather hector heidi heike heikki helen helena helga hemant hendra henrik henrique henry hernan hesham hideki hien hiro hiroko
hiroshi hiwot holly hovhannes howard hugh hugo huong hussain hussein hyejin hyun iain ian ibrahim ichiro idris ifeanyi ifeoma igor ikenna
iker ilya imran imre ines ingrid ingvild ioana irene irina iryna isaac isabel isabella ishaan ishan ismail istvan itziar ivan ivana jack
jackie jacob jacques jadwiga jake jakob jakub jamal james jamie jamila jan jana jane janet janice jared jari jaroslav jason javier jay
jean jeff jeffrey jennifer jenny jeremy jeroen jerry jesper jess jesse jessica jesus jiahao jianhong jihoon jill jim jimmy jin jing jiri
jiro jiwoo jiyeon joan joanna joao joaquim joaquin jodie joe joel johan johannes john johnny joko jon jonas jonathan joost jordi jorge
jose josef joseph josh joshua joyce juan judith judy juha jukka julian juliana julie julien jun junho jurgen justin jyoti kagiso kai kaisa
kaito kamal kamau kamil karen karim karima karin karl karolina karthik kartik kasia kasun katalin katarzyna kate katerina katherine
kathleen kathryn kathy katie katja katrin kavita kavya kazuki kazuko keerthi keiko keith kelly kemal ken kenji kenneth kenta kerem kerry
kevin khadija khalid kim kipchoge kiran kirsi klara klaus kofi kojo kostas krishna kristen kristian kristin krzysztof kumar kunle kurt
kwabena kwaku kwame kyle lachlan laia lakshmi lara larissa larry lars laszlo latoya laura lauren laurent lavanya layla leah lee leena
leila leire lena lenka leo leon leonard leonardo lerato leslie leticia levan leyla li liam lieke lina linda lindiwe ling linh lisa liu liz
lorenzo louis louise luana luc luca lucas lucia lucy ludmila luis luisa lukas luke lydia lyudmila maarten madhav madhavi madison maggie magnus
mahdi mahesh mahmoud makoto malee malgorzata malik mamadou mandla manish manoj manuel marc marcel marcelo marcin marco marcos marcus
margaret maria mariam marian mariana marie marieke mariko marina mario marion marius marketa marta martha martin martina mary masako mateo
mateusz mathias mathieu matt matteo matthew matthias matti maureen maurice max maxim meena meera megan megha mehdi mehmet mei meiling
melanie melissa merja merve mia michael michal michel michele michelle michiko miguel mihaela mihai mikael mike mikhail mikko milan milena
milos ming minh minho minjun minna minseo miriam mohamed mohammad mohammed mohan mohit molly monica monika montserrat morgan moshe moussa
mukesh murat mustafa mwangi mykola nabil nabila nadeem nadia nadine naima namrata nandini naoko naomi naresh nasrin natalia natalie
natasha nathan naveed naveen navid neema neha neil ngozi nguyen nia niamh nicholas nick nicola nicolas nicole niels nigel nikhil nikita
nikolai nikos nilesh nils nina niran nisha njeri njoroge nkechi nnamdi noa noah noel nomvula noor nora noriko norman nosipho nour nurlan
nusrat nuwan obinna ochieng oisin oksana oleg oleksandr olena olga oliver olivia olivier olu oluwaseun oluwatobi omar omer oriol oscar
otieno ousmane oystein ozan ozgur pablo padma padraig paige paivi pamela pankaj parisa parth patricia patrick paul paula paulina pauline
pavel pawel pedro peggy pekka perry pete peter petr petra phil philip philipp philippe phuong pierre piet pieter pinar piotr pooja pradeep
prakash pranav prasad prasanna pratik preeti priti priya priyanka przemyslaw qing quang rachel radek radha radu rafael raghav ragnhild
rahel rahul raj rajesh rakesh ralf ralph ramesh ramon randy rania ranjit raphael rasheed rashid rashmi ravi ravindra ray raymond rebecca
renata renate rene rhys ricardo riccardo richard rick riikka riku rita ritu rizal rizki robert roberto robin rodrigo roger rohan rohit
roland roman ron ronald ronit rosa roshni rosie ross roxana roy rudiger rui russell ruth ryan ryota sabine sabrina sachiko sachin sade
sadia saeed sagar sahil saima sally salma sam samantha sameer sami samir samira samuel sandeep sandra sangeeta sanjay sanna sanne santiago
saoirse sara sarah sasha satish satoko satoshi saurabh scott sean sebastian segun selin seojun sergei sergey sergio serkan seungwoo
shalini shane shankar shannon sharon shashi shaun shazia sheila shilpa shinji shira shirin shirley shota shreya shruti shyam sibel
siddharth sigrid sigurd silke silvia simon simone siobhan sipho siti sjoerd slawomir smita sneha sofia solveig somchai somsak sonali sonia
sophia sophie soraya sorin sota soyeon srinivas stacy stan stavros stefan stefanie steffen stella stephan stephanie stephen steve steven
stuart subhash sudhir sujin sungmin sunil sunita suresh susan susanne sushma suzanne sven svetlana svitlana swati sylvia tahmina takashi
takeshi tamar tamara tanvi tanya tapiwa tara taras tarek tariq taro tarun tasnim tatenda tatiana ted tendai teresa tereza terry tesfaye
thabo thanh tharindu themba theo theodore theresa thiago thijs thomas thorsten thuy tiago tim timo timothy tina titilayo tobias todd tolga
tom tomas tomasz tomoko toni tony torbjorn torsten tracy trang trevor tristan tshepo tuan tunde tuomas tushar tyler uche ugur ulrich
ulrike uma umar usha usman vaclav valentina valeria vandana vanessa varun vasile vasilis vasyl vera veronica vicky victor vidya vijay
vikram viktor ville vimala vinay vincent vinicius vinod virginia vishal vivek vivian vlad vladimir volkan volodymyr vyacheslav wahyu wale
waleed walid walter wambui wanda wanjiru wei weiwei wendy werner wilhelm william wojciech wolfgang wouter wulan xavier xiao xiaoli
xiaoming ximena xin yael yan yang yann yannis yara yasemin yash yasmin yejin yetunde yevgeny yifan yoko yosef youngho yousef youssef
yuki yuko yulia yumi yuri yusuf yuta yuting yuxuan yves yvonne zachary zahra zainab zanele zara zbigniew zdenek zeynep zhang zihan zoe
zofia zoltan zsofia zsuzsanna zviad
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
